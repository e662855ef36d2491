using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Conversation.Understanding;

/// <summary>Understands a line: its slots first, then of all ways to ask for something the one that explains most of the rest.</summary>
internal sealed class LineReader
{
    /// <summary>The part of a line that must be explained to act on it.</summary>
    public const double Sure = 0.8;

    /// <summary>The part of a line that must be explained to ask whether it was meant.</summary>
    public const double Likely = 0.62;

    // Of two readings this close neither is sure.
    private const double Close = 0.025;
    private const int LongestRequest = 120;
    private const int LongestAnswer = 20;
    private const int MostClauses = 5;
    private static readonly char[] Stops = [',', '。', '!', '?', ';', '，', '！', '？', '；', '~'];

    // What is written in the language of searches and subscriptions is no sentence.
    private static readonly System.Buffers.SearchValues<char> Signs = System.Buffers.SearchValues.Create("|+\"“”「」@/<>{}\\");

    private readonly SpeechLexicon _speech;
    private readonly Func<Vocabulary> _gather;
    private readonly ArchiveNames _archive;
    private Splitter _splitter;

    /// <summary>Makes a reader.</summary>
    /// <param name="speech">Roles and ways to ask.</param>
    /// <param name="topics">The topics.</param>
    /// <param name="gazetteer">The places.</param>
    /// <param name="synonyms">Words that are known to mean something.</param>
    /// <param name="cities">The cities of time zones.</param>
    /// <param name="archive">What the archive knows by name.</param>
    public LineReader(SpeechLexicon speech, TopicLexicon topics, Gazetteer gazetteer, Synonyms synonyms, CityZones cities, ArchiveNames archive)
    {
        (_speech, _archive) = (speech, archive);
        _gather = () => Vocabulary.Of(speech, topics, gazetteer, synonyms, cities, archive);
        _splitter = new Splitter(_gather(), speech.Roles);
        Arguments = new ReadingArguments(speech.Roles);
    }

    /// <summary>Writes what commands are told.</summary>
    public ReadingArguments Arguments { get; }

    /// <summary>Learns the names the archive has got since.</summary>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        if (await _archive.RefreshAsync(cancellationToken)) _splitter = new Splitter(_gather(), _speech.Roles);
    }

    /// <summary>What a line asks for, the best reading first, each intent once; none for what is only to be looked for.</summary>
    /// <param name="line">Text normalised by <see cref="TypedText"/>.</param>
    public IReadOnlyList<LineReading> Read(string line)
    {
        if (IsSign(line)) return [new LineReading("talk.ok", "", 1, 1, IsGuess: false, IsSure: true)];
        if (line.Length is 0 or > LongestRequest || line.AsSpan().ContainsAny(Signs)) return [];
        var readings = Read(line, guess: false);
        if (readings is [{ IsSure: true }, ..]) return readings;
        if (OfClauses(line) is { } clause) return [clause];
        var guesses = Read(line, guess: true);
        return guesses is [{ IsSure: true, IsGuess: true }, ..] ? guesses : readings;
    }

    // 👍, and [强] where a program writes its pictures in brackets.
    private static bool IsSign(string line) =>
        line.Length > 0 && ((line is ['[', .. { Length: <= 6 }, ']'] && line.AsSpan(1, line.Length - 2).IndexOfAny("[] ") < 0 && !line.Any(char.IsDigit))
            || (line.Any(letter => char.IsSurrogate(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.OtherSymbol) && !line.Any(char.IsLetterOrDigit)));

    // 快考试了，歇两周: one clause asks, the others say why.
    private LineReading? OfClauses(string line)
    {
        var clauses = line.Split(Stops, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (clauses.Length is < 2 or > MostClauses) return null;
        var asked = clauses.Select(clause => Read(clause, guess: false)).Where(readings => readings is [{ IsSure: true, Talk: null }, ..]).Select(readings => readings[0]).Distinct().ToList();
        return asked is [var only] ? only : null;
    }

    /// <summary>The words of a line that are to be looked for, without those that only ask; empty when there are none.</summary>
    public string Content(string line) => line.Length > LongestRequest ? "" : Arguments.Content(_splitter.Split(line), line);

    /// <summary>A line without the words of politeness and wanting before and behind; null when there are none.</summary>
    public string? Bare(string line)
    {
        if (line.Length > LongestRequest) return null;
        var roles = _speech.Roles["polite"] | _speech.Roles["want"] | _speech.Roles["show"] | _speech.Roles["filler"] | _speech.Roles["how"];
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

    private List<LineReading> Read(string line, bool guess)
    {
        var tokens = _splitter.Split(line, guess);
        if (guess && !tokens.Any(token => token.IsGuess)) return [];
        var best = new Dictionary<string, LineReading>(StringComparer.Ordinal);
        foreach (var frame in _speech.Frames)
        {
            if (frame.Fit(tokens) is not var (coverage, score) || coverage < Likely) continue;
            if (best.TryGetValue(frame.Intent, out var known) && known.Score >= score) continue;
            if (Arguments.Of(frame, tokens, line) is not { } argument) continue;
            best[frame.Intent] = new LineReading(frame.Intent, argument, coverage, score, tokens.Any(token => token.IsGuess && (token.Roles & frame.Explained).Any), false);
        }

        var ordered = best.Values.OrderByDescending(reading => reading.Score).ToList();
        if (ordered.Count > 0)
        {
            var isClose = ordered.Count > 1 && ordered[0].Score - ordered[1].Score < Close;
            ordered[0] = ordered[0] with { IsSure = ordered[0].Coverage >= Sure && !isClose };
        }

        return ordered;
    }
}

/// <summary>What a line may ask for.</summary>
/// <param name="Intent">The slash form of a command, or <c>talk.</c> with a kind of small talk.</param>
/// <param name="Argument">What the command is told.</param>
/// <param name="Coverage">The part of the line that is explained, from 0 to 1.</param>
/// <param name="Score">What readings are compared by.</param>
/// <param name="IsGuess">Whether a word of it was only guessed.</param>
/// <param name="IsSure">Whether to act on it without asking.</param>
internal sealed record LineReading(string Intent, string Argument, double Coverage, double Score, bool IsGuess, bool IsSure)
{
    /// <summary>The kind of small talk; null for a command.</summary>
    public string? Talk => Intent.StartsWith("talk.", StringComparison.Ordinal) ? Intent["talk.".Length..] : null;
}
