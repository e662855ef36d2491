using System.Text.RegularExpressions;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Conversation.Understanding;

/// <summary>Understands a line: its slots first, then of all ways to ask for something the one that explains most of the rest.</summary>
internal sealed partial class LineReader
{
    /// <summary>The part of a line that must be explained to act on it.</summary>
    public const double Sure = 0.8;

    /// <summary>The part of a line that must be explained to ask whether it was meant.</summary>
    public const double Likely = 0.62;

    // Of two readings this close neither is sure.
    private const double Close = 0.025;
    private const double Certain = 0.9;
    private const double Implausible = 0.03;
    private const double Believed = 0.6;
    private const double ManyUnknown = 0.35;
    private const double MostUnknown = 0.7;
    private const double Conceivable = 0.15;
    private const int MostSupposed = 3;
    private const int LongestRequest = 120;
    private const int LongestAnswer = 20;
    private const int MostClauses = 5;
    private const int MostRequests = 3;
    private static readonly char[] Stops = [',', '。', '!', '?', ';', '，', '！', '？', '；', '~'];

    // What is written in the language of searches and subscriptions is no sentence.
    private static readonly System.Buffers.SearchValues<char> Signs = System.Buffers.SearchValues.Create("|+\"“”「」@/<>{}\\");

    private readonly SpeechLexicon _speech;
    private readonly Func<ArchiveNames, Vocabulary> _gather;
    private readonly SlotRoles _slots;
    private readonly Lazy<IntentModel> _model;
    private readonly ArchiveNames _archive;
    private Splitter _splitter;

    /// <summary>Makes a reader.</summary>
    /// <param name="speech">Roles and ways to ask.</param>
    /// <param name="sayings">What people say.</param>
    /// <param name="topics">The topics.</param>
    /// <param name="gazetteer">The places.</param>
    /// <param name="synonyms">Words that are known to mean something.</param>
    /// <param name="cities">The cities of time zones.</param>
    /// <param name="archive">What the archive knows by name.</param>
    public LineReader(SpeechLexicon speech, Sayings sayings, TopicLexicon topics, Gazetteer gazetteer, Synonyms synonyms, CityZones cities, ArchiveNames archive)
    {
        (_speech, _archive) = (speech, archive);
        _gather = names => Vocabulary.Of(speech, topics, gazetteer, synonyms, cities, names);
        _splitter = new Splitter(_gather(archive), speech.Roles);
        _slots = new SlotRoles(speech.Roles);
        _model = new Lazy<IntentModel>(() =>
        {
            var example = new Splitter(_gather(ArchiveNames.Example), speech.Roles);
            return sayings.Learn(line => LineSigns.Of(example.Split(line), line, _slots));
        });
        Arguments = new ReadingArguments(speech.Roles);
    }

    /// <summary>Writes what commands are told.</summary>
    public ReadingArguments Arguments { get; }

    /// <summary>Learns the names the archive has got since.</summary>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        if (await _archive.RefreshAsync(cancellationToken)) _splitter = new Splitter(_gather(_archive), _speech.Roles);
    }

    /// <summary>What a line asks for, the best reading first, each intent once; none for what is only to be looked for.</summary>
    /// <param name="line">Text normalised by <see cref="TypedText"/>.</param>
    public IReadOnlyList<LineReading> Read(string line)
    {
        if (IsSign(line)) return [new LineReading("talk.ok", "", 1, 1, IsGuess: false, IsSure: true)];
        if (line.Length is 0 or > LongestRequest || line.AsSpan().ContainsAny(Signs)) return [];
        var readings = Read(line, guess: false);
        var supposed = Supposed(line, out var likelihoods);
        // A way of asking that nobody asks so is overruled by what people say.
        if (readings is [{ IsSure: true } asked, ..])
            return supposed is [{ Coverage: >= Certain } other, ..] && other.Intent != asked.Intent && likelihoods.GetValueOrDefault(asked.Intent) < Implausible ? supposed : readings;
        if (OfClauses(line) is { } clause && !(supposed is [{ IsSure: true } whole, ..] && whole.Intent != clause.Intent && whole.Argument.Length > 0 && clause.Argument.Length == 0)) return [clause];
        var guesses = Read(line, guess: true);
        if (guesses is [{ IsSure: true, IsGuess: true }, ..]) return guesses;
        return supposed.Count > 0 ? supposed : readings;
    }

    // What no way of asking explains may still sound like what people say.
    private List<LineReading> Supposed(string line, out IReadOnlyDictionary<string, double> likelihoods)
    {
        var tokens = _splitter.Split(line);
        var ranked = _model.Value.Rank(LineSigns.Of(tokens, line, _slots));
        likelihoods = ranked.ToDictionary(one => one.Intent, one => one.Likelihood);
        // A line of names and unknown words alone is something to look for.
        if (tokens.All(token => _slots.Of(token) is Slots.Word || token.Roles == default)) return [];
        var unknown = Unknown(tokens, line);
        if (unknown > MostUnknown) return [];
        var supposed = new List<LineReading>();
        foreach (var (intent, likelihood) in ranked.Take(MostSupposed))
        {
            if (likelihood < Conceivable) break;
            var wish = intent == "headline" && tokens.Any(token => _slots.Of(token) == Slots.Word && _splitter.Knows(line, token)) ? "search" : intent;
            if (Arguments.Of(wish, null, tokens, line) is { } argument) supposed.Add(new LineReading(wish, argument, likelihood, likelihood, IsGuess: wish == "unsubscribe" && likelihood < Certain, IsSure: supposed.Count == 0 && likelihood >= (unknown > ManyUnknown && wish != "search" ? Certain : Believed)));
        }

        return supposed;
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

    /// <summary>The clauses of a line that may each be a request; none where it has only one, or many.</summary>
    /// <param name="line">Text normalised by <see cref="TypedText"/>.</param>
    public static IReadOnlyList<string> Clauses(string line)
    {
        if (line.Length > LongestRequest || line.AsSpan().ContainsAny(Signs)) return [];
        var clauses = Clause().Split(line).Select(clause => clause.Trim()).Where(clause => clause.Length > 0).ToList();
        return clauses.Count is >= 2 and <= MostRequests ? clauses : [];
    }

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

    // The part of a line that is no known word.
    private double Unknown(IReadOnlyList<Token> tokens, string line)
    {
        var (unknown, all) = (0, 0);
        foreach (var token in tokens)
        {
            all += token.Length;
            if (_slots.Of(token) is Slots.Word && !_splitter.Knows(line, token) || token.Roles == default) unknown += token.Length;
        }

        return (double)unknown / Math.Max(all, 1);
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
            if (Arguments.Of(frame.Intent, frame, tokens, line) is not { } argument) continue;
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

    // Voice recognition writes a space where somebody takes breath.
    [GeneratedRegex("[,。!?;，！？；~]|(?<=\\p{IsCJKUnifiedIdeographs}) (?=\\p{IsCJKUnifiedIdeographs})|(?:,| )(?:and|then) (?=\\w)|然后|再帮我|顺便|另外", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();
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
