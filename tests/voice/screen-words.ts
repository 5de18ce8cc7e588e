import type { VisitorLanguage } from "../../shared/i18n/languages.ts";

/** What the kiosk says of each screen: what to do there, and nothing that only eyes could use. Arabic with every vowel. */
export const screenWords: Readonly<Record<VisitorLanguage, Readonly<Record<string, string>>>> = {
  ar: {
    start:
      "حَيَّاكَ اللّٰه. اِلْمِسْ صُورَةَ مَا جِئْتَ مِنْ أَجْلِه، وَسَنُنَادِيكَ بِدَوْرِك. وَفِي أَسْفَلِ الشَّاشَة: مَعِي تَذْكِرَة، وَأُقَيِّمُ زِيَارَتِي، وَاقْتِرَاحٌ أَوْ شَكْوَى. وَإِنِ احْتَجْتَ مُسَاعَدَةً، فَالْمِسْ صُورَةَ الشَّخْصِ فِي الأَسْفَل، يَأْتِيكَ مُوَظَّف.",
    who: "يُمْكِنُكَ أَنْ تَكْتُبَ رَقْمَ هُوِيَّتِكَ أَوْ جَوَّالِك. وَيُمْكِنُكَ أَنْ تُتَابِعَ دُونَه.",
    department: "فِي أَيِّ إِدَارَةٍ تَعْمَل؟ اِلْمِسْهَا إِنْ شِئْت، أَوْ تَابِعْ دُونَ ذِكْرِهَا.",
    needs: "هَلْ نُرَاعِي لَكَ شَيْئًا؟ اِلْمِسْ مَا يَنْطَبِقُ عَلَيْك، ثُمَّ الْمِسِ الزِّرَّ الأَخْضَرَ لِتَأْخُذَ رَقْمَك.",
    questions: "هُنَا أَسْئِلَةٌ وَأَجْوِبَة. وَإِنْ أَرَدْتَ أَنْ نَقْرَأَهَا لَك، فَالْمِسْ صُورَةَ الشَّخْصِ فِي الأَسْفَل.",
    ticket: "دَوْرُكَ مَحْفُوظ. رَقْمُك",
    "sit-down": "تَفَضَّلْ بِالجُلُوس. سَنُنَادِي رَقْمَكَ بِالصَّوْت، وَيَظْهَرُ عَلَى الشَّاشَة.",
    find: "اُكْتُبْ رَقْمَ تَذْكِرَتِك: الحَرْفَ ثُمَّ الرَّقْم. ثُمَّ الْمِسِ الزِّرَّ الأَخْضَر.",
    status: "هٰذِهِ تَذْكِرَتُك. رَقْمُك",
    rate: "كَيْفَ كَانَتْ زِيَارَتُكَ اليَوْم؟ اِلْمِسْ وَجْهًا وَاحِدًا، مِنْ سَيِّئَةٍ جِدًّا إِلَى مُمْتَازَة. لَا يَظْهَرُ اِسْمُكَ لِأَحَد، وَلَا يُؤَثِّرُ تَقْيِيمُكَ عَلَى طَلَبِك.",
    reasons: "شُكْرًا، حُفِظَ تَقْيِيمُك. إِنْ شِئْتَ فَاخْتَرْ مَا أَثَّرَ فِيه، ثُمَّ الْمِسْ تَمّ.",
    further: "سُؤَالَانِ إِنْ شِئْت. أَوِ الْمِسْ تَمّ.",
    write:
      "اُكْتُبْ لَنَا اقْتِرَاحًا أَوْ شَكْوَى بِلَوْحَةِ الحُرُوفِ فِي الأَسْفَل. لَا تَكْتُبْ رَقْمَ هُوِيَّةٍ وَلَا اسْمَ أَحَد. ثُمَّ الْمِسِ الزِّرَّ الأَخْضَر. وَإِنْ صَعُبَتْ عَلَيْكَ الكِتَابَة، فَالْمِسْ صُورَةَ الشَّخْصِ فِي الأَسْفَل، يَأْتِيكَ مُوَظَّف.",
    thanks: "شُكْرًا لَك. رَأْيُكَ يَصِلُ إِلَيْنَا، وَيُحَسِّنُ خِدْمَتَنَا.",
    "already-rated": "قَيَّمْتَ هٰذِهِ الزِّيَارَةَ مِنْ قَبْل. شُكْرًا لَك.",
    help: "عُذْرًا، لَمْ يَتِمَّ ذٰلِك. اِلْمِسْ صُورَةَ الشَّخْصِ فِي الأَسْفَل، يَأْتِيكَ مُوَظَّف.",
  },
  en: {
    start:
      "Welcome. Touch the picture of what brings you here, and we will call you in turn. At the bottom of the screen: I have a ticket, rate my visit, and: suggest or complain. If you need help, touch the picture of a person at the bottom, and an officer comes to you.",
    who: "You may type the number of your identity card or your mobile. You may also go on without it.",
    department: "Which department do you work in? Touch it if you like, or go on without it.",
    needs:
      "Is there anything we should consider? Touch what applies to you. Then touch the green button to take your number.",
    questions: "Here are questions and answers. To have them read to you, touch the picture of a person at the bottom.",
    ticket: "Your turn is kept. Your number is",
    "sit-down": "Please take a seat. We call your number aloud, and it appears on the screen.",
    find: "Type the number of your ticket: first the letter, then the number. Then touch the green button.",
    status: "This is your ticket. Your number is",
    rate: "How was your visit today? Touch one face, from very bad to excellent. Nobody sees your name, and your rating does not affect your request.",
    reasons: "Thank you, your rating is kept. If you like, choose what influenced it. Then touch done.",
    further: "Two questions, if you like. Or touch done.",
    write:
      "Write a suggestion or a complaint with the letters at the bottom. Please write no identity number and nobody's name. Then touch the green button. If writing is hard for you, touch the picture of a person at the bottom, and an officer comes to you.",
    thanks: "Thank you. Your opinion reaches us and improves our service.",
    "already-rated": "This visit was rated before. Thank you.",
    help: "Sorry, that did not work. Touch the picture of a person at the bottom, and an officer comes to you.",
  },
  ur: {
    start:
      "خوش آمدید۔ جس کام کے لیے آئے ہیں اُس کی تصویر چھوئیں، ہم باری پر آپ کو بلائیں گے۔ مدد چاہیے تو نیچے آدمی کی تصویر چھوئیں، اہلکار آپ کے پاس آئے گا۔",
    who: "آپ اپنا شناختی نمبر یا موبائل نمبر لکھ سکتے ہیں۔ اِس کے بغیر بھی آگے بڑھ سکتے ہیں۔",
    department: "آپ کس شعبے میں کام کرتے ہیں؟ چاہیں تو اُسے چھوئیں، یا اُس کے بغیر آگے بڑھیں۔",
    needs: "کیا ہم کسی بات کا خیال رکھیں؟ جو آپ پر لاگو ہو اُسے چھوئیں، پھر نمبر لینے کے لیے سبز بٹن چھوئیں۔",
    questions: "یہاں سوال اور جواب ہیں۔ سننے کے لیے نیچے آدمی کی تصویر چھوئیں۔",
    ticket: "آپ کی باری محفوظ ہے۔ آپ کا نمبر ہے",
    "sit-down": "تشریف رکھیں۔ ہم آپ کا نمبر آواز سے پکاریں گے، اور وہ اسکرین پر آئے گا۔",
    find: "اپنے ٹکٹ کا نمبر لکھیں: پہلے حرف، پھر نمبر۔ پھر سبز بٹن چھوئیں۔",
    status: "یہ آپ کا ٹکٹ ہے۔ آپ کا نمبر ہے",
    rate: "آج آپ کا آنا کیسا رہا؟ ایک چہرہ چھوئیں، بہت برے سے بہترین تک۔ آپ کا نام کسی کو نظر نہیں آتا، اور آپ کی رائے درخواست پر اثر نہیں ڈالتی۔",
    reasons: "شکریہ، آپ کی رائے محفوظ ہے۔ چاہیں تو وجہ چنیں، پھر مکمل چھوئیں۔",
    further: "چاہیں تو دو سوال۔ یا مکمل چھوئیں۔",
    write:
      "نیچے کے حروف سے تجویز یا شکایت لکھیں۔ شناختی نمبر یا کسی کا نام نہ لکھیں۔ پھر سبز بٹن چھوئیں۔ لکھنا مشکل ہو تو نیچے آدمی کی تصویر چھوئیں، اہلکار آپ کے پاس آئے گا۔",
    thanks: "شکریہ۔ آپ کی رائے ہم تک پہنچتی ہے اور خدمت بہتر کرتی ہے۔",
    "already-rated": "اِس آمد کی رائے پہلے دی جا چکی ہے۔ شکریہ۔",
    help: "معاف کیجیے، یہ نہ ہو سکا۔ نیچے آدمی کی تصویر چھوئیں، اہلکار آپ کے پاس آئے گا۔",
  },
};
