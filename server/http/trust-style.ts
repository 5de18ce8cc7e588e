/** The page stands before any app, so it brings its own few lines; colours are those of the screens. */
export const trustStyle = `
* { box-sizing: border-box; }
body { margin: 0; background: #fbf8f1; color: #16302b; font: 18px/1.6 "IBM Plex Sans Arabic", system-ui, sans-serif; }
header { display: flex; justify-content: space-between; align-items: center; padding: 16px 24px; background: #084f42; color: #fff; }
header strong { font-size: 22px; }
header strong span { margin-inline-start: 8px; font-weight: 400; opacity: 0.9; }
header a { color: #fff; min-height: 44px; display: inline-flex; align-items: center; padding-inline: 12px; }
main { max-width: 760px; margin: 0 auto; padding: 24px 24px 48px; }
h1 { margin: 16px 0 8px; font-size: 34px; line-height: 1.3; }
.lead { margin: 0 0 24px; font-size: 20px; color: #3a514a; }
section { margin: 0 0 16px; padding: 20px 24px; background: #fff; border: 1px solid #e6e0d0; border-radius: 16px; }
h2 { margin: 0 0 8px; font-size: 22px; color: #084f42; }
p { margin: 0 0 12px; }
p:last-child { margin: 0; }
.label, .hint { color: #3a514a; font-size: 16px; }
.label { margin: 0 0 4px; }
code { display: block; padding: 12px 16px; background: #f3efe3; border-radius: 10px; font: 600 17px/1.7 ui-monospace, monospace; }
code span { display: block; overflow-wrap: anywhere; }
.button { display: inline-flex; align-items: center; min-height: 52px; padding: 8px 24px; border-radius: 12px; background: #095a4b; color: #fff; font-weight: 600; text-decoration: none; }
.button:hover { background: #07483c; }
a:focus-visible { outline: 3px solid #1f5f99; outline-offset: 3px; }
header a:focus-visible { outline-color: #e9c46a; }
dl { margin: 0; display: grid; grid-template-columns: max-content 1fr; gap: 10px 20px; }
dt { font-weight: 600; }
dd { margin: 0; }
@media (max-width: 600px) { dl { grid-template-columns: 1fr; gap: 2px; } dd { margin-bottom: 12px; } h1 { font-size: 28px; } }
`;
