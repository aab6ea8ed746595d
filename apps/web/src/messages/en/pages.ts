export const pages = {
  notFound: {
    title: "There is no such page",
    text: "The address may be mistyped, or it leads to an exercise that belongs to someone else. An exercise opens only in the browser that started it; to share one, use its link to exactly this exercise.",
    home: "To the first page",
    practice: "Practise",
    lesson: "Read the lesson",
  },
  offline: {
    title: "No connection",
    description: "Shown while the server can’t be reached.",
    text: "The server can’t be reached just now. Answers that you have typed are kept on this device and will be in their boxes when you are back. An answer that was on its way counts once, however often it is sent.",
    retry: "Try again",
  },
  privacy: {
    title: "Privacy",
    description: "What this site stores, where, for how long, and how to be forgotten.",
    lead: "Practising needs no name, no address and no password. An account is a choice. This is all that Stride stores.",
    server: {
      heading: "On the server",
      guest:
        "When you start your first exercise, a random number is made that stands for you. Everything else hangs on that number.",
      exercises:
        "The exercises you started, with their numbers; every answer as you typed it, how it was read and graded, and when; how many hints you took and whether you looked at the solution.",
      account:
        "If you make an account: its name, its e-mail address and its role (learner, teacher, operator). Of the password only a hash (scrypt), from which it can’t be read. What you did as a guest moves to the account, and the guest’s number is deleted.",
      sessions:
        "For every browser in which you are signed in, a key and until when it is valid; not which browser it is.",
      mails:
        "The mails that this server writes to you when you ask for a new password. Each is kept for seven days, until the next one is written; of one that was sent, the text is deleted at once.",
      limits:
        "How often lately a wrong password or a wrong code of a class was tried, a new account made, a mail asked for, or an exercise begun or opened by its link. This is counted under a keyed hash of the e-mail address, the random number or the network address, for about an hour, so that nobody can try passwords or codes, or collect exercises, without end.",
      invitations:
        "Of an invitation to teach or to run the server: a note by whoever made it, and which account accepted it.",
      classes:
        "If you join a class: what it calls you, when you joined, left or were removed, and a number of the school’s list where a teacher has put one in. Its teachers see that, and what you do for the class; not what you practise by yourself. When you delete everything, the class keeps that somebody did, when, and how many items had been answered: no name, and nothing that leads to you. Of names on such a list who have not come: the name and the number.",
      never:
        "Your IP address is not kept, nor what browser you use. For a guest the fields for name and address hold only made-up values.",
      where:
        "All of it is in one SQLite file on the computer of whoever runs this server, usually a teacher or a school. Who may open that file can read it. If another program stands in front of the server, it may keep a log of its own; ask whoever runs it.",
    },
    cookies: {
      heading: "Cookies",
      guest:
        "<code>{name}</code> holds the key by which this browser is known, as a guest or signed in. It lasts 400 days from your last visits, which is as long as browsers allow.",
      theme: "<code>{name}</code> remembers light or dark for a year, once you choose.",
      language: "<code>{name}</code> remembers the language you chose until you close the browser.",
      none: "There are no others, none from anyone else, and none that follow you about. So there is no banner to click away.",
    },
    device: {
      heading: "On your device",
      drafts:
        "What you typed but have not checked yet, so that it survives a closed tab or a lost connection.",
      keys: "Whether single letters work as keys.",
      offline:
        "The page that is shown when there is no connection, in both languages, with its style sheets. Nothing of yours is in it.",
    },
    elsewhere: {
      heading: "Nothing goes elsewhere",
      text: "Pages, fonts and pictures all come from this server. There are no statistics and no advertisements, and the server doesn’t report to anyone either.",
      chosen:
        "Two things leave it only if whoever runs the server has set them up: mails go through a mail server, and who chooses to sign in with another service is sent there, which then knows of it.",
    },
    forget: {
      heading: "To be forgotten",
      delete:
        "On the page <own>{page}</own> you can download everything that is stored of you, and delete it, as a guest too. It is removed from the database at once; copies that whoever runs the server has made before stay until they are replaced.",
      cookies:
        "If a guest only deletes this site’s cookies in the browser, nobody can find the history through a browser any more: there is no other way back to the random number. The answers themselves stay in the file, under a number that leads to no one.",
      device: "What is on your device goes with this site’s data in the browser.",
    },
  },
  accessibility: {
    title: "Accessibility",
    description: "What works with the keyboard and with a screen reader, and what doesn’t yet.",
    lead: "We aim at WCAG 2.2, level AA. Here is what that means in practice, and where we fall short.",
    keyboard: {
      heading: "Keyboard",
      all: "Everything can be reached and used with the keyboard. The focus is always visible, and the first Tab on a page offers to skip to its content.",
      keys: "Keys on an exercise",
      alt: "Inside an answer box hold Alt with the letter, since letters are text there. The keys are the places on the keyboard, so they work while Hangul is switched on.",
      off: "Single letters can be switched off: open the list of keys on an exercise (with its button or ?) and clear “{switch}”. With Alt they go on working. The choice is remembered on this device.",
    },
    reader: {
      heading: "Screen readers",
      names:
        "Every answer box says its name and the form it wants; how the answer is read, and why it is wrong, are its description. What came of a check, and a new hint, are announced without moving the focus.",
      drawings:
        "Every drawing has a description with its sizes. Formulas are written in MathML as well, so a screen reader can speak them.",
      language: "Each page says which language it is in.",
    },
    seeing: {
      heading: "Seeing",
      colour: "A verdict is never told by colour alone: each has a shape and a word of its own.",
      contrast:
        "Text has a contrast of at least 4.5 to 1 and controls of at least 3 to 1, in light and in dark. High contrast modes of the system are respected.",
      zoom: "Pages work at 360 px and at 400 % zoom without scrolling sideways; only long formulas and tables may scroll in their own frame.",
      motion:
        "Nothing moves by itself. If your system asks for less motion, changes of colour are immediate too.",
      time: "There is no time limit anywhere.",
    },
    limits: {
      heading: "Known limits",
      tested:
        "The pages are checked by machine (axe), which finds only a part of what can be wrong. People who use a screen reader every day have not tried them yet.",
      drawings: "A drawing has one description as a whole; you can’t go through its parts.",
      formulas:
        "How a formula is spoken depends on the browser and the screen reader, and differs widely, more so in Korean.",
      script: "Exercises need JavaScript. The lesson and the other texts can be read without it.",
      tell: "If something stands in your way, tell whoever gave you the address of this site. A problem with the program itself should be passed on to its project.",
    },
  },
  reading: {
    title: "How answers are read",
    description: "Which ways of writing a shape or a number are understood, and what becomes of them.",
    lead: "Write an answer as you would on paper. Below each box you see how it was read before it counts. The tables on this page are made by the reader itself.",
    typed: "Typed",
    becomes: "Read as",
    reason: "Why not",
    shape: {
      heading: "A shape of three axes",
      text: "Crosses, commas, semicolons or blanks stand between the axes; brackets of any kind may stand around them. A batch axis is left out: None, N, ?, −1, 배치, or a leading 1 where there is one axis too many. An axis may be a calculation.",
      order: "The order of the axes counts. Which one is asked for stands above the box.",
    },
    vector: {
      heading: "A shape of one axis",
      text: "Where one number is asked, a comma before three digits groups them. A second axis stays, so (160, 1) is not the same as (160,).",
    },
    number: {
      heading: "A number",
      text: "A calculation is worked out exactly, with fractions. A comma, a blank, an apostrophe or a low line may group digits in threes; the decimal sign is a point. So 1,792 is above one thousand and 1.792 below two.",
    },
    unreadable: {
      heading: "What can’t be read",
      text: "It costs nothing: no try is used up, no verdict is given, and the box says what it stumbled over. Words, letters for the axes and functions are not understood.",
    },
    conventions: {
      heading: "Conventions",
      text: "Some numbers depend on a convention. The ones in force stand under each question:",
      layout: "channels first (PyTorch) or last (Keras)",
      bias: "biases counted or left out",
      rounding: "rounding down (floor) or up (ceil mode)",
    },
  },
};
