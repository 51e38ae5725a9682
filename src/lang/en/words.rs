//! Small words of English by what they do in a sentence.

use crate::lang::cue::Form::{self, Gerund, Infinitive, Participle, Past, Plural, Singular};
use crate::lang::word::Class::{self, *};

/// Words of each class, in lower case, with ' for the apostrophe; a word counts where it
/// stands first.
pub const WORDS: &[(Class, Form, &str)] = &[
    (
        Determiner,
        Form::Other,
        "one the a an this these those his her its their our my your some any each every no both several many few all another such much most",
    ),
    (Of, Form::Other, "of"),
    (To, Form::Other, "to"),
    (By, Form::Other, "by"),
    (
        Preposition,
        Form::Other,
        "in on at for with from about into over after before during since until till under against between among amid amongst through across without within upon despite toward towards around behind beyond near off onto outside inside via per than like regarding following ahead",
    ),
    (And, Form::Other, "and or nor &"),
    (But, Form::Other, "but yet"),
    (That, Form::Other, "that"),
    (Whether, Form::Other, "if whether"),
    (Like, Form::Other, "as"),
    (Relative, Form::Other, "who which whose whom"),
    (
        Subordinator,
        Form::Other,
        "because while although though when where unless so how why what whereas whenever",
    ),
    (Subject, Form::Other, "he she it they we i you there"),
    (
        Pronoun,
        Form::Other,
        "him them me us himself herself themselves itself others someone everyone nobody anyone",
    ),
    (Not, Form::Other, "not never n't"),
    (
        Adverb,
        Form::Other,
        "also then still already even just only again too later earlier now here however meanwhile instead once often always sometimes usually soon ever perhaps maybe rather quite very almost nearly further yesterday today tomorrow tonight recently repeatedly well both twice ago back",
    ),
    (
        Time,
        Form::Other,
        "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december morning afternoon evening night week month year",
    ),
    (Have, Singular, "has hasn't he's"),
    (Have, Plural, "have haven't they've we've i've"),
    (Have, Past, "had hadn't"),
    (Have, Gerund, "having"),
    (
        Be,
        Singular,
        "is was isn't wasn't it's he's she's that's there's i'm",
    ),
    (
        Be,
        Plural,
        "are were aren't weren't they're we're you're am",
    ),
    (Be, Infinitive, "be"),
    (Be, Gerund, "being"),
    (Been, Participle, "been"),
    (
        Modal,
        Plural,
        "will would can could may might must shall should do does did won't wouldn't can't cannot couldn't mustn't shouldn't don't doesn't didn't they'll we'll i'll he'll she'll it'll they'd we'd i'd he'd she'd ought",
    ),
    (
        Finite,
        Past,
        "came took gave got went made became began saw knew left lost won held kept met put ran sent set stood led paid brought fell grew built bought caught chose cut drew drove fought flew hit hurt let rose spent spread struck taught threw wore broke felt found heard meant died tied lied used owed vied ate drank slept swam froze shook sank dealt dug fled hung hid laid lay lent lit rang sold slid stole stuck swept swung tore woke withdrew underwent understood overcame arose bent bled bound bred clung crept forgot forgave knelt leapt learnt mistook overtook rode sang shone shrank sprang stung strove undertook wept wove drowned flew burned burnt blew shot",
    ),
    (
        Finite,
        Singular,
        "goes makes takes gives gets comes becomes means seems remains needs wants knows thinks looks helps shows works lives plays holds includes faces brings keeps runs allows requires depends continues",
    ),
    (Finite, Plural, "need seem mean remain depend"),
];

/// Two words that are one adverb.
pub const ADVERBIALS: &[(&str, &[&str])] = &[
    (
        "in",
        &[
            "addition",
            "fact",
            "turn",
            "particular",
            "response",
            "return",
            "private",
            "public",
        ],
    ),
    ("for", &["example", "instance"]),
    ("at", &["least", "last", "first"]),
    ("of", &["course"]),
];

/// Adjectives, nouns and verbs that end in -ly.
pub const NO_ADVERBS: &[&str] = &[
    "ally",
    "anomaly",
    "apply",
    "assembly",
    "bully",
    "comply",
    "costly",
    "daily",
    "deadly",
    "early",
    "elderly",
    "family",
    "friendly",
    "holy",
    "homily",
    "imply",
    "jelly",
    "likely",
    "lively",
    "lonely",
    "lovely",
    "melancholy",
    "monopoly",
    "monthly",
    "multiply",
    "orderly",
    "quarterly",
    "rally",
    "rely",
    "reply",
    "supply",
    "tally",
    "ugly",
    "unlikely",
    "weekly",
    "yearly",
];

/// Beginnings of verbs with un-; all other words with un- and -ed tell how something is:
/// “left rates unchanged”.
pub const UN_VERBS: &[&str] = &[
    "uncover", "under", "undergo", "unearth", "unfold", "unite", "unleash", "unload", "unlock",
    "unravel", "unseat", "untie", "unveil",
];

/// Verbs of those who make a document known. Folded.
pub const PUBLISHED: &[&str] = &[
    "issued",
    "issues",
    "posted",
    "presented",
    "published",
    "publishes",
    "released",
    "releases",
    "sent",
    "signed",
    "submitted",
    "wrote",
];

/// What those do with a document who have not written it. Folded.
pub const READ: &[&str] = &[
    "cited",
    "commissioned",
    "leaked",
    "obtained",
    "quoted",
    "reviewed",
    "seen",
];

/// Documents that a participle behind them may tell of: “a letter saying”.
pub const DOCUMENTS: &[&str] = &[
    "report",
    "statement",
    "letter",
    "article",
    "study",
    "document",
    "memo",
    "message",
    "note",
    "tweet",
    "petition",
    "sign",
    "banner",
];

/// Verbs by which somebody turns down what others say: “rejected the claim that …”.
pub const DENIALS: &[&str] = &[
    "denied",
    "denies",
    "rejected",
    "rejects",
    "dismissed",
    "dismisses",
    "disputed",
    "refuted",
];
