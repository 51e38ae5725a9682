//! The words of English dates, hours, amounts and percentages.

/// Months, from January; written in full.
pub const MONTHS: &[(&str, u8)] = &[
    ("January", 1),
    ("February", 2),
    ("March", 3),
    ("April", 4),
    ("May", 5),
    ("June", 6),
    ("July", 7),
    ("August", 8),
    ("September", 9),
    ("October", 10),
    ("November", 11),
    ("December", 12),
];

/// Months cut short; they count beside a day only.
pub const SHORT_MONTHS: &[(&str, u8)] = &[
    ("Jan", 1),
    ("Feb", 2),
    ("Mar", 3),
    ("Apr", 4),
    ("Jun", 6),
    ("Jul", 7),
    ("Aug", 8),
    ("Sep", 9),
    ("Sept", 9),
    ("Oct", 10),
    ("Nov", 11),
    ("Dec", 12),
];

/// Days of the week, from Monday.
pub const WEEKDAYS: &[(&str, u8)] = &[
    ("Monday", 1),
    ("Mondays", 1),
    ("Tuesday", 2),
    ("Tuesdays", 2),
    ("Wednesday", 3),
    ("Wednesdays", 3),
    ("Thursday", 4),
    ("Thursdays", 4),
    ("Friday", 5),
    ("Fridays", 5),
    ("Saturday", 6),
    ("Saturdays", 6),
    ("Sunday", 7),
    ("Sundays", 7),
];

/// Days of the week cut short; they count before a date only.
pub const SHORT_WEEKDAYS: &[(&str, u8)] = &[
    ("Mon", 1),
    ("Tue", 2),
    ("Tues", 2),
    ("Wed", 3),
    ("Thu", 4),
    ("Thur", 4),
    ("Thurs", 4),
    ("Fri", 5),
    ("Sat", 6),
    ("Sun", 7),
];

/// Seasons, with their number in EDTF: spring is 21.
pub const SEASONS: &[(&str, u8)] = &[
    ("spring", 21),
    ("summer", 22),
    ("autumn", 23),
    ("fall", 23),
    ("winter", 24),
];

/// Numbers in words, below a million.
pub const NUMBERS: &[(&str, u32)] = &[
    ("zero", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("hundred", 100),
    ("thousand", 1000),
];

/// Ordinals that stand before “century”.
pub const ORDINALS: &[(&str, u8)] = &[
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("eleventh", 11),
    ("twelfth", 12),
    ("thirteenth", 13),
    ("fourteenth", 14),
    ("fifteenth", 15),
    ("sixteenth", 16),
    ("seventeenth", 17),
    ("eighteenth", 18),
    ("nineteenth", 19),
    ("twentieth", 20),
    ("twenty-first", 21),
];

/// Powers of ten behind a number.
pub const MAGNITUDES: &[(&str, u8)] = &[
    ("k", 3),
    ("lakh", 5),
    ("lakhs", 5),
    ("m", 6),
    ("mn", 6),
    ("mln", 6),
    ("million", 6),
    ("millions", 6),
    ("crore", 7),
    ("crores", 7),
    ("bn", 9),
    ("bln", 9),
    ("billion", 9),
    ("billions", 9),
    ("tn", 12),
    ("trln", 12),
    ("trillion", 12),
    ("trillions", 12),
];

/// Currencies with their ISO 4217 code; "" where the word alone does not tell the country.
pub const CURRENCIES: &[(&str, &str)] = &[
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("dollar", "USD"),
    ("dollars", "USD"),
    ("buck", "USD"),
    ("bucks", "USD"),
    ("franc", ""),
    ("francs", ""),
    ("pound", "GBP"),
    ("pounds", "GBP"),
    ("sterling", "GBP"),
    ("quid", "GBP"),
    ("pence", "GBP"),
    ("penny", "GBP"),
    ("stg", "GBP"),
    ("p", "GBP"),
    ("paise", "INR"),
    ("yen", "JPY"),
    ("yuan", "CNY"),
    ("renminbi", "CNY"),
    ("ruble", "RUB"),
    ("rubles", "RUB"),
    ("rouble", "RUB"),
    ("roubles", "RUB"),
    ("rupee", ""),
    ("rupees", ""),
    ("rupiah", "IDR"),
    ("rand", "ZAR"),
    ("rands", "ZAR"),
    ("reais", "BRL"),
    ("reals", "BRL"),
    ("peso", ""),
    ("pesos", ""),
    ("crown", ""),
    ("crowns", ""),
    ("krone", ""),
    ("kroner", ""),
    ("krona", ""),
    ("kronor", "SEK"),
    ("dinar", ""),
    ("dinars", ""),
    ("dirham", ""),
    ("dirhams", ""),
    ("riyal", "SAR"),
    ("riyals", "SAR"),
    ("rial", "IRR"),
    ("rials", "IRR"),
    ("shekel", "ILS"),
    ("shekels", "ILS"),
    ("zloty", "PLN"),
    ("zlotys", "PLN"),
    ("forint", "HUF"),
    ("forints", "HUF"),
    ("leu", "RON"),
    ("lei", "RON"),
    ("leva", "BGN"),
    ("hryvnia", "UAH"),
    ("hryvnias", "UAH"),
    ("hryvnya", "UAH"),
    ("naira", "NGN"),
    ("cedi", "GHS"),
    ("cedis", "GHS"),
    ("leones", "SLE"),
    ("birr", "ETB"),
    ("shilling", ""),
    ("shillings", ""),
    ("lira", "TRY"),
    ("liras", "TRY"),
    ("lire", ""),
    ("baht", "THB"),
    ("dong", "VND"),
    ("ringgit", "MYR"),
    ("kyat", "MMK"),
    ("taka", "BDT"),
    ("afghani", "AFN"),
    ("afghanis", "AFN"),
    ("tenge", "KZT"),
    ("drams", "AMD"),
    ("manat", "AZN"),
    ("won", "KRW"),
    ("lari", "GEL"),
    ("mark", "DEM"),
    ("marks", "DEM"),
    ("deutschemark", "DEM"),
    ("deutschemarks", "DEM"),
    ("markka", "FIM"),
    ("peseta", "ESP"),
    ("pesetas", "ESP"),
    ("drachma", "GRD"),
    ("drachmas", "GRD"),
    ("escudo", "PTE"),
    ("escudos", "PTE"),
    ("guilder", "NLG"),
    ("guilders", "NLG"),
    ("cent", ""),
    ("cents", ""),
];

/// What may stand before a currency: the word, the currency, the code of the two; "*" is
/// any currency.
pub const CURRENCY_KINDS: &[(&str, &str, &str)] = &[
    ("Swiss", "francs", "CHF"),
    ("Swiss", "franc", "CHF"),
    ("CFA", "*", ""),
    ("French", "francs", "FRF"),
    ("Belgian", "francs", "BEF"),
    ("Congolese", "francs", "CDF"),
    ("Rwandan", "francs", "RWF"),
    ("British", "*", "GBP"),
    ("sterling", "*", "GBP"),
    ("Turkish", "*", "TRY"),
    ("Egyptian", "pounds", "EGP"),
    ("Lebanese", "pounds", "LBP"),
    ("Syrian", "pounds", "SYP"),
    ("Sudanese", "pounds", "SDG"),
    ("US", "*", "USD"),
    ("U.S.", "*", "USD"),
    ("American", "dollars", "USD"),
    ("Canadian", "dollars", "CAD"),
    ("Australian", "dollars", "AUD"),
    ("Zealand", "dollars", "NZD"),
    ("Kong", "dollars", "HKD"),
    ("Taiwan", "dollars", "TWD"),
    ("Singapore", "dollars", "SGD"),
    ("Zimbabwe", "dollars", "ZWL"),
    ("Danish", "*", "DKK"),
    ("Norwegian", "*", "NOK"),
    ("Swedish", "*", "SEK"),
    ("Czech", "*", "CZK"),
    ("Icelandic", "*", "ISK"),
    ("Indian", "rupees", "INR"),
    ("Pakistani", "rupees", "PKR"),
    ("Algerian", "dinars", "DZD"),
    ("Tunisian", "dinars", "TND"),
    ("Iraqi", "dinars", "IQD"),
    ("Libyan", "dinars", "LYD"),
    ("Kuwaiti", "dinars", "KWD"),
    ("Serbian", "dinars", "RSD"),
    ("Moroccan", "dirhams", "MAD"),
    ("Emirati", "dirhams", "AED"),
    ("Argentine", "pesos", "ARS"),
    ("Chilean", "pesos", "CLP"),
    ("Colombian", "pesos", "COP"),
    ("Cuban", "pesos", "CUP"),
    ("Mexican", "pesos", "MXN"),
    ("Philippine", "pesos", "PHP"),
    ("Brazilian", "*", "BRL"),
    ("Russian", "*", "RUB"),
    ("Belarusian", "*", "BYN"),
    ("Chinese", "yuan", "CNY"),
    ("Japanese", "yen", "JPY"),
    ("Korean", "won", "KRW"),
    ("Kenyan", "shillings", "KES"),
    ("Kenya", "shillings", "KES"),
    ("Ugandan", "shillings", "UGX"),
    ("Tanzanian", "shillings", "TZS"),
    ("Somali", "shillings", "SOS"),
    ("Italian", "lire", "ITL"),
    ("German", "marks", "DEM"),
    ("Iranian", "rials", "IRR"),
    ("Saudi", "riyals", "SAR"),
    ("Qatari", "riyals", "QAR"),
    ("Yemeni", "rials", "YER"),
    ("Nigerian", "naira", "NGN"),
    ("Ghanaian", "cedis", "GHS"),
    ("new", "*", ""),
];

/// Currencies that are other words as well (weights, victories, letters): they count behind
/// a number in digits, “million” or beside a word that makes them plain only.
pub const DOUBTFUL_CURRENCIES: &[&str] = &[
    "pound", "pounds", "crown", "crowns", "mark", "marks", "won", "lei", "leu", "rand", "buck",
    "sterling", "p", "penny", "dong", "som", "taka", "real", "reals", "quid",
];

/// Hundredths of the currency beside them.
pub const CENTS: &[&str] = &["cent", "cents", "pence", "penny", "p", "paise"];

/// Words that stand between a number and its currency: “millions of dollars”.
pub const OF: &[&str] = &["of"];

/// What stands between the two ends of a range: “10 to 15 euros”.
pub const TO: &[&str] = &["to"];

/// What stands between two of several: “between 10 and 15 euros”.
pub const AND: &[&str] = &["and", "or"];

/// Per cent in words, as one or two tokens.
pub const PERCENT: &[(&str, &str)] = &[("percent", ""), ("per", "cent"), ("pct", "")];

/// Twelve o'clock by day.
pub const NOON: &[&str] = &["noon", "midday"];

/// Twelve o'clock at night.
pub const MIDNIGHT: &[&str] = &["midnight"];

/// What stands before the years of a decade: English says “the 1990s”.
pub const DECADES: &[&str] = &[];

/// What stands behind the number of a century.
pub const CENTURIES: &[&str] = &["century", "centuries"];

/// “half past six”, “a quarter to four”.
pub const HOUR_PARTS: &[&str] = &["half", "quarter"];

/// “mid” as a word of its own before a hyphen: “mid-March”.
pub const MID: &[&str] = &["mid"];

/// How verbs begin that tell a change from one value to another.
pub const CHANGES: &[&str] = &[
    "rose", "rise", "fell", "fall", "drop", "jump", "climb", "cut", "grew", "grow", "slip", "went",
    "increas", "decreas", "rais", "lower",
];

/// How words begin that are about money: “5 billion in aid”, “cost 38 million”.
pub const ABOUT_MONEY: &[&str] = &[
    "cost", "worth", "paid", "spen", "invest", "budget", "loss", "profit", "revenue", "fine",
    "debt", "deficit", "loan", "aid", "salary", "fund",
];
