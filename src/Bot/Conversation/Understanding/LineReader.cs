using System.Globalization;
using System.Text.RegularExpressions;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Conversation.Understanding;

/// <summary>Understands a line: its slots first, then how likely each wish is by what people say.</summary>
internal sealed partial class LineReader
{
    /// <summary>From here on a wish is acted on that only shows something.</summary>
    public const double Shown = 0.45;

    /// <summary>From here on a wish is acted on that changes something.</summary>
    public const double Changed = 0.6;

    /// <summary>From here on a clause is a request of its own.</summary>
    public const double Certain = 0.75;

    /// <summary>From here on something is dropped without asking.</summary>
    public const double Dropped = 0.9;

    /// <summary>From here on small talk is answered where nothing is likelier.</summary>
    public const double Chatty = 0.5;

    /// <summary>From here on a second wish is offered beside the first.</summary>
    public const double Rival = 0.25;

    // In four characters a wish must be plain.
    private const double SureOfFew = 0.85;

    private const double Named = 0.05;

    // Below this nobody is asked whether it was meant.
    private const double Conceivable = 0.15;
    private const int MostConceived = 3;
    private const int LongestRequest = 240;
    private const int LongestAnswer = 20;

    // How much of a line may be words that its wish has no use for: 暂停营业 pauses nothing. In few words each tells more.
    private const double MostOver = 0.4;
    private const double MostOverOfFew = 0.15;
    private const int Few = 6;
    private const int VeryFew = 4;

    // What these want may be told in any words.
    private static readonly string[] TakeWords = ["search", "subscribe", "unsubscribe", "wrong", "missing", "talk.other", "talk.share"];
    private static readonly string[] Changing = ["subscribe", "unsubscribe", "time", "zone", "quiet", "pause", "resume", "weekly", "flash", "style", "language", "forget", "wrong"];

    // 不要迷信了 drops nothing that was ever followed: it must speak of what the bot does.
    private static readonly string[] OfTheBot = ["follow", "unsub", "push", "send", "receive", "subs", "news", "cond", "future", "like", "clear", "topics"];

    // Who says 不要 follows nothing, unless it is said of all others.
    private static readonly string[] Dropping = ["stop", "unsub"];
    private static readonly string[] Commanding = ["more", "resume", "clear", "export"];
    private static readonly string[] Others = ["other", "except", "only"];

    // What is written in the language of searches and subscriptions is no sentence.
    private static readonly System.Buffers.SearchValues<char> Signs = System.Buffers.SearchValues.Create("|+@/<>{}\\");

    private static readonly System.Buffers.SearchValues<char> Breaths = System.Buffers.SearchValues.Create(" ,。!?;~");

    private readonly SpeechLexicon _speech;
    private readonly Func<ArchiveNames, Vocabulary> _gather;
    private readonly ArchiveNames _archive;
    private readonly SlotRoles _slots;
    private readonly Lazy<IntentModel> _model;
    private readonly Role _ofTheBot;
    private readonly Role _dropping;
    private readonly Role _others;
    private readonly Role _commanding;
    private Splitter _splitter;

    /// <summary>Makes a reader.</summary>
    /// <param name="speech">What words do.</param>
    /// <param name="sayings">What people say.</param>
    /// <param name="topics">The topics.</param>
    /// <param name="gazetteer">The places.</param>
    /// <param name="synonyms">Words that are known to mean something.</param>
    /// <param name="cities">The cities of time zones.</param>
    /// <param name="archive">What the archive knows by name.</param>
    public LineReader(SpeechLexicon speech, Sayings sayings, TopicLexicon topics, Gazetteer gazetteer, Synonyms synonyms, CityZones cities, ArchiveNames archive)
    {
        (_speech, _archive, _slots) = (speech, archive, new SlotRoles(speech.Roles));
        _gather = names => Vocabulary.Of(speech, topics, gazetteer, synonyms, cities, names);
        _splitter = new Splitter(_gather(archive), speech.Roles);
        (_ofTheBot, _dropping, _others, _commanding) = (speech.Roles.Any(OfTheBot), speech.Roles.Any(Dropping), speech.Roles.Any(Others), speech.Roles.Any(Commanding));
        _model = new Lazy<IntentModel>(() =>
        {
            var example = new Splitter(_gather(ArchiveNames.Example), speech.Roles);
            return sayings.Learn(line => LineSigns.Of(example.Split(line), line, _slots));
        });
        Arguments = new ReadingArguments(speech.Roles);
    }

    /// <summary>Writes what commands are told.</summary>
    public ReadingArguments Arguments { get; }

    /// <summary>Learns what people say, so that the first line is answered as fast as any other.</summary>
    public void Learn() => _ = _model.Value;

    /// <summary>Learns the names the archive has got since.</summary>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        if (await _archive.RefreshAsync(cancellationToken)) _splitter = new Splitter(_gather(_archive), _speech.Roles);
    }

    /// <summary>What a line asks for, the likeliest first; none for what is only to be looked for.</summary>
    /// <param name="line">Text normalised by <see cref="TypedText"/>.</param>
    public IReadOnlyList<LineReading> Read(string line)
    {
        if (IsSign(line)) return [new LineReading("talk.ok", "", 1, IsGuess: false, IsSure: true)];
        if (line.Length is 0 or > LongestRequest || line.AsSpan().ContainsAny(Signs)) return [];
        var tokens = _splitter.Split(line);
        var readings = Read(tokens, line, isGuess: false);
        // 订约 防汛: what only sounds like a word is taken for it where that explains more.
        if (readings is [{ IsSure: true }, ..] && Over(tokens, line) == 0) return readings;
        var guessed = _splitter.Split(line, guess: true);
        var isGuessed = guessed.Any(token => token.IsGuess) && Over(guessed, line) < Over(tokens, line);
        return isGuessed && Read(guessed, line, isGuess: true) is [{ IsSure: true } guess, ..] guesses && (Changing.Contains(guess.Intent) || guessed.Any(token => token.IsGuess && _slots.Of(token) is not null)) ? guesses : readings;
    }

    /// <summary>The clauses of a line that may each be a request; none where it is written in the language of searches.</summary>
    /// <param name="line">Text normalised by <see cref="TypedText"/>.</param>
    public static IReadOnlyList<string> Clauses(string line)
    {
        if (line.Length > LongestRequest || line.AsSpan().ContainsAny(Signs)) return [];
        return [.. Clause().Split(line).Select(clause => clause.Trim()).Where(clause => clause.Length > 0)];
    }

    /// <summary>The parts of a clause between and.</summary>
    /// <param name="clause">The clause.</param>
    public static IReadOnlyList<string> Joined(string clause) => [.. And().Split(clause).Select(part => part.Trim()).Where(part => part.Length > 0)];

    /// <summary>When a line that follows something wants it to come, as the command of the times takes it; empty where it does not say.</summary>
    /// <param name="line">Text normalised by <see cref="TypedText"/>.</param>
    public string ScheduleOf(string line) => line.Length > LongestRequest ? "" : Arguments.ScheduleOf(_splitter.Split(line), line);

    /// <summary>Whether a clause says more than a name or a time: 7点 is none, 7点发 is one.</summary>
    public bool IsRequest(string clause) => _splitter.Split(clause).Any(token => _slots.Of(token) is null && token.LeastWeight > 0 && token.WeightIn(_speech.Roles["news"]) == 0);

    /// <summary>The stories of a list that a line names, as <see cref="ArticleChoice"/> takes them.</summary>
    public IReadOnlyList<string> Items(string line) =>
        line.Length > LongestRequest ? [] : [.. _splitter.Split(line).Select(token => token.In(_speech.Roles[Slots.Item])).OfType<string>().Where(item => item.Length > 0).Distinct()];

    /// <summary>The words of a line that are to be looked for, without those that only ask; empty when there are none.</summary>
    public string Content(string line) => line.Length > LongestRequest ? "" : Arguments.Content(_splitter.Split(line), line);

    /// <summary>A line without the words of politeness and wanting before and behind; null when there are none.</summary>
    public string? Bare(string line)
    {
        if (line.Length > LongestRequest) return null;
        var roles = _speech.Roles["polite"] | _speech.Roles["want"] | _speech.Roles["show"] | _speech.Roles["filler"];
        var tokens = _splitter.Split(line);
        var (first, last) = (0, tokens.Count - 1);
        while (first < last && (tokens[first].Roles & roles).Any) first++;
        while (last > first && ((tokens[last].Roles & roles).Any || tokens[last].LeastWeight == 0)) last--;
        return tokens.Count > 0 && (first > 0 || last < tokens.Count - 1) ? line[tokens[first].Start..tokens[last].End] : null;
    }

    /// <summary>The topic or place whose name sounds like a word; null when none does.</summary>
    public string? NearThing(string word)
    {
        var role = _speech.Roles[Slots.Thing];
        return _splitter.Split(word, guess: true) is [{ IsGuess: true } only] ? only.In(role) : null;
    }

    /// <summary>Whether a line is a yes or a no to a question; null when it says anything else.</summary>
    public bool? IsYes(string line)
    {
        var (yes, no) = (_speech.Roles["yes"], _speech.Roles["no"]);
        var said = false;
        foreach (var token in line.Length <= LongestAnswer ? _splitter.Split(line) : [])
        {
            if ((token.Roles & no).Any) return false;
            if ((token.Roles & yes).Any) said = true;
            else if (token.LeastWeight > 0) return null;
        }

        return said ? true : null;
    }

    private List<LineReading> Read(IReadOnlyList<Token> tokens, string line, bool isGuess)
    {
        // A line of names and unknown words alone is something to look for.
        if (tokens.All(token => _slots.Of(token) is Slots.Word || token.Roles == default)) return [];
        var (isOver, isShort, isTiny) = (IsOver(tokens, line), tokens.Sum(token => token.Length) <= Few, tokens.Sum(token => token.Length) <= VeryFew);
        var readings = new List<LineReading>();
        foreach (var (wish, likelihood) in Ranked(tokens, line).Take(MostConceived))
        {
            if (likelihood < Conceivable) break;
            // 防汛检查 is a story to look for, and no news of floods; 荷塘区 alone is news of it. What stories have in Latin letters is written large.
            var isNamed = tokens.Any(token => _slots.Of(token) == Slots.Word && (isOver || _splitter.Knows(line, token)) && !char.IsAsciiLetterLower(line[token.Start]))
                || (isShort && isOver && tokens.Any(token => token.Roles == default));
            var intent = wish == "headline" && isNamed ? "search" : wish == "search" && !isNamed && tokens.Any(token => (token.Roles & _speech.Roles[Slots.Thing]).Any) ? "headline" : wish;
            // 帮我写检讨 is beyond the bot, 帮我搜检讨 is not.
            if (intent == "talk.other" && tokens.Any(token => token.WeightIn(_speech.Roles["find"]) > 0)) continue;
            // 继续教育 is no 继续, and no news either.
            if (intent == "headline" && isTiny && tokens.Any(token => (token.Roles & _commanding).Any)) continue;
            if (!TakeWords.Contains(intent) && intent != "headline" && isOver) continue;
            if (intent is "subscribe" or "unsubscribe" && !tokens.Any(token => (token.Roles & (_speech.Roles[Slots.Thing] | _ofTheBot | _speech.Roles["all"])).Any)) continue;
            // 头条号: to be looked for, as it stands.
            if (intent == "search" && wish != intent && readings.Count == 0 && Arguments.Of(intent, tokens, line) is null or "") return [];
            if (Arguments.Of(intent, tokens, line) is not { } argument || readings.Exists(known => known.Intent == intent)) continue;
            // What is looked for is looked for as it stands first, and then the words in it.
            if (intent == "search" && readings.Count == 0 && !tokens.Any(token => token.Length > 1 && token.WeightIn(_speech.Roles["find"]) > 0)) return [];
            if (intent == "subscribe" && tokens.Any(token => (token.Roles & _dropping).Any) && !tokens.Any(token => (token.Roles & _others).Any)) continue;
            readings.Add(new LineReading(
                intent, argument, likelihood, isGuess || (intent == "unsubscribe" && likelihood < Dropped), IsSure: readings.Count == 0 && likelihood >= (isTiny ? SureOfFew : Changing.Contains(intent) || isShort ? Changed : Shown)));
        }

        return readings;
    }

    // 时间给我按洛杉矶的来: what has no use for what the line names gives way to what has, where that is likely enough.
    private IEnumerable<(string Intent, double Likelihood)> Ranked(IReadOnlyList<Token> tokens, string line)
    {
        var ranked = _model.Value.Rank(LineSigns.Of(tokens, line, _slots));
        foreach (var (slot, users) in Users)
        {
            if (!tokens.Any(token => _slots.Of(token) == slot) || (slot != Slots.Zone && users.Contains(ranked[0].Intent))) continue;
            var share = ranked.Where(one => users.Contains(one.Intent)).Sum(one => one.Likelihood);
            // 以后照北京时间: who names a city and asks for nothing else wants its time.
            if (share >= (slot == Slots.Zone && !tokens.Any(token => token.WeightIn(_speech.Roles["news"]) > 0) ? Named : Rival)) return ranked.Where(one => users.Contains(one.Intent)).Select(one => (one.Intent, one.Likelihood / share)).Concat(ranked.Where(one => !users.Contains(one.Intent)).Select(one => (one.Intent, one.Likelihood * (1 - share))));
        }

        return ranked;
    }

    private static readonly (string Slot, string[] Intents)[] Users =
    [
        (Slots.Zone, ["zone"]), (Slots.Language, ["language"]), (Slots.Item, ["full", "related", "why", "wrong", "missing"]),
        (Slots.Time, ["time", "quiet", "weekly", "pause", "subscribe", "unsubscribe", "missing", "flash"]),
    ];

    // 婆娘生崽了 先停二十天: one clause says what is wanted, the others why.
    private bool IsOver(IReadOnlyList<Token> tokens, string line)
    {
        var clause = new List<Token>();
        for (var at = 0; at < tokens.Count; at++)
        {
            clause.Add(tokens[at]);
            if (at + 1 < tokens.Count && !line.AsSpan(tokens[at].End, tokens[at + 1].Start - tokens[at].End).ContainsAny(Breaths)) continue;
            var letters = clause.Sum(token => token.Length);
            if (letters > 1 && Over(clause, line) <= (letters <= Few && clause.Count == tokens.Count ? MostOverOfFew : MostOver) * letters && clause.Exists(token => _slots.Of(token) is null && token.LeastWeight > 0)) return false;
            if (!char.IsAscii(line[tokens[at].Start])) clause.Clear();
        }

        return Over(tokens, line) > 0;
    }

    // How many letters of a line are words to look for, or nothing that is known.
    private int Over(IReadOnlyList<Token> tokens, string line) => tokens.Sum(token => _slots.Of(token) is Slots.Word || token.Roles == default ? line.AsSpan(token.Start, token.Length).TrimEnd().Length : 0);

    // 👍, and [强] where a program writes its pictures in brackets.
    private static bool IsSign(string line) =>
        line.Length > 0 && ((line is ['[', .. { Length: <= 6 }, ']'] && line.AsSpan(1, line.Length - 2).IndexOfAny("[] ") < 0 && !line.Any(char.IsDigit))
            || (line.Any(letter => char.IsSurrogate(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.OtherSymbol) && !line.Any(char.IsLetterOrDigit)));

    // Voice recognition writes a space where somebody takes breath.
    [GeneratedRegex("[,。!?;，！？；~]|(?<=\\p{IsCJKUnifiedIdeographs}) (?=\\p{IsCJKUnifiedIdeographs})|(?:,| )(?:and )?then (?=\\w)|然后|再帮我|顺便|另外", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    [GeneratedRegex("(?:,| )and (?=\\w)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex And();
}

/// <summary>What a line may ask for.</summary>
/// <param name="Intent">The slash form of a command, or <c>talk.</c> with a kind of small talk.</param>
/// <param name="Argument">What the command is told.</param>
/// <param name="Likelihood">How likely that is, from 0 to 1.</param>
/// <param name="IsGuess">Whether it is asked before anything changes: a word was only guessed, or something would be dropped.</param>
/// <param name="IsSure">Whether to act on it without asking.</param>
internal sealed record LineReading(string Intent, string Argument, double Likelihood, bool IsGuess, bool IsSure)
{
    /// <summary>The kind of small talk; null for a command.</summary>
    public string? Talk => Intent.StartsWith("talk.", StringComparison.Ordinal) ? Intent["talk.".Length..] : null;
}
