using Baozhai.Bot.Conversation.Understanding;

namespace Baozhai.Bot.Conversation;

/// <summary>Every command, in the order of the help; finds the one a line calls, by its word or by what the line says.</summary>
internal sealed class CommandTable
{
    private const int MostStories = 3;
    private const int MostRequests = 3;

    // 一天发两回 早上七点一回: two clauses of one request.
    private static readonly string[] OfTime = ["time", "weekly", "flash", "pause"];

    private readonly Dictionary<string, ICommand> _bySlash;
    private readonly (string Word, ICommand Command)[] _byWord;
    private readonly ICommand _search;
    private readonly ICommand _talk;
    private readonly LineReader _reader;

    /// <summary>Makes the table.</summary>
    /// <param name="groups">Every command, in the order of the help.</param>
    /// <param name="search">The command that takes any text that is no command.</param>
    /// <param name="talk">The command that answers small talk.</param>
    /// <param name="reader">Understands lines that begin with no command's word.</param>
    public CommandTable(IReadOnlyList<CommandGroup> groups, ICommand search, ICommand talk, LineReader reader)
    {
        Groups = groups;
        Commands = [.. groups.SelectMany(group => group.Commands)];
        (_search, _talk, _reader) = (search, talk, reader);
        _bySlash = Commands.ToDictionary(command => command.Description.Slash, StringComparer.OrdinalIgnoreCase);
        _byWord = [.. Commands
            .SelectMany(command => command.Description.Words.Select(word => (word, command)))
            .OrderByDescending(entry => entry.word.Length)];
    }

    /// <summary>The groups of the help, in its order.</summary>
    public IReadOnlyList<CommandGroup> Groups { get; }

    /// <summary>Every command, in the order of the help.</summary>
    public IReadOnlyList<ICommand> Commands { get; }

    /// <summary>Whether a line begins with the first word of a command or its slash form: clear enough where people talk to each other.</summary>
    public bool IsPlainCommand(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var word = space < 0 ? line : line[..space];
        return Commands.Any(command => (word == command.Description.Words[0] && !command.IsEverydayTalk) || (word.StartsWith('/') && word[1..].Equals(command.Description.Slash, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The commands everybody may use, in the order of the help.</summary>
    public IEnumerable<ICommand> ForEverybody => Commands.Where(command => !command.OperatorsOnly);

    /// <summary>The commands of the short help.</summary>
    public IEnumerable<ICommand> Everyday => Commands.Where(command => command.IsEveryday);

    /// <summary>What numbers mean before anything was listed: the entries of the short help.</summary>
    public IReadOnlyList<string> FirstActions => [.. Everyday.Select(command => command.Description.Words[0])];

    /// <summary>Takes a line for something to search for, whatever it says.</summary>
    public FoundCommand Search(string line) => new(_search, "", line, Certainty.Sure);

    /// <summary>
    /// Whether a line that was said to nobody calls a command by its word or begins with its slash form: it is not merely understood, nor what
    /// people say anyway.
    /// </summary>
    public bool Knows(string line) => ByWord(line) is { } found && (line.StartsWith('/') || !found.Command.IsEverydayTalk);

    /// <summary>The command a line calls, its word, and what it is told. A line that calls none is searched for.</summary>
    /// <param name="line">Text normalised by <see cref="TypedText"/>.</param>
    public FoundCommand Find(string line)
    {
        var plain = ByWord(line);
        // What is written with a space or a colon behind a Chinese word is meant as it stands, and so is what a command takes.
        if (plain is { Certainty: Certainty.Sure }) return plain;
        var readings = _reader.Read(line);
        var called = readings is [{ IsSure: true } sure, ..] ? Called(sure) : null;
        // 请复核, 查看投递 12; but 谢谢你的帮助 asks for no help.
        if (called?.Command != _talk && plain is null or { Command.TakesAnythingAttached: true } && _reader.Bare(line) is { } bare && ByWord(bare) is { Certainty: Certainty.Sure } asked && asked.Command != called?.Command) return asked;
        // 没收到湘江今年首次超警戒水位 names a story as it stands.
        var isAsTyped = plain is not null && !char.IsAscii(plain.Word[^1]) && called is not null && (called.Command == plain.Command ? called.Argument.Length > 0 : plain.Command.IsEverydayTalk);
        if (called is not null && !isAsTyped) return called;
        if (plain is not null) return plain with { Certainty = Certainty.Sure };
        // Nobody is asked whether he meant to talk.
        if (readings is [{ Talk: not null, Likelihood: >= LineReader.Chatty } chat, ..]) return Called(chat)!;
        var asks = readings.Where(reading => reading.Talk is null).ToList();
        return asks is [var likely, ..] && Called(likely) is { Word.Length: > 0 } meant
            ? meant with { Certainty = Certainty.Unsure, Or = asks.Skip(1).Where(reading => reading.Likelihood >= LineReader.Rival).Select(Called).OfType<FoundCommand>().FirstOrDefault(other => other.Line != meant.Line) }
            : Search(line);
    }

    /// <summary>The lines of the requests a line makes where it makes several, 订防汛 早上七点发 or 一和三都给我看; none where it makes one.</summary>
    /// <param name="line">Text normalised by <see cref="TypedText"/>.</param>
    public IReadOnlyList<string> Divide(string line)
    {
        if (ByWord(line) is { Certainty: Certainty.Sure }) return [];
        var clauses = LineReader.Clauses(line);
        if (Requests(clauses) is { Count: > 0 } requests) return requests;
        if (Requests([.. clauses.SelectMany(LineReader.Joined)]) is { Count: > 0 } joined) return joined;
        return Find(line) switch
        {
            { Certainty: Certainty.Understood, Command.Description.Slash: "full" } full when _reader.Items(line) is { Count: > 1 and <= MostStories } items => [.. items.Select(item => $"{full.Command.Description.Words[0]} {item}")],
            // 教育的新闻每天早上七点半给我: what, and when.
            { Certainty: Certainty.Understood, Command.Description.Slash: "subscribe" } follow when _reader.ScheduleOf(line) is { Length: > 0 } schedule => [follow.Line, $"{_bySlash["time"].Description.Words[0]} {schedule}"],
            _ => [],
        };
    }

    // Each clause for itself, or none.
    private List<string> Requests(IReadOnlyList<string> clauses)
    {
        if (clauses.Count is < 2 or > MostRequests) return [];
        if (!clauses.All(clause => _reader.IsRequest(clause) && (ByWord(clause) is { Certainty: Certainty.Sure } || _reader.Read(clause) is [{ Likelihood: >= LineReader.Certain }, ..]))) return [];
        var found = clauses.Select(Find).ToList();
        var isEach = found.TrueForAll(one => one is { Word.Length: > 0, Certainty: Certainty.Sure or Certainty.Understood, Command.OperatorsOnly: false } && one.Command != _talk && one.Command != _search && (one.Argument.Length > 0 || !one.Command.Changes("?")))
            && found.Select(one => one.Command).Distinct().Count() == found.Count
            && (found.Count(one => OfTime.Contains(one.Command.Description.Slash)) < 2 || found is [{ Command.Description.Slash: "pause" }, { Command.Description.Slash: "time" }]);
        return isEach ? found.ConvertAll(one => one.Line) : [];
    }

    private FoundCommand? Called(LineReading reading)
    {
        if (reading.Talk is { } talk) return new FoundCommand(_talk, _talk.Description.Words[0], talk, Certainty.Sure);
        if (reading.Intent == _search.Description.Slash) return reading.Argument.Length > 0 ? new FoundCommand(_search, "", reading.Argument, Certainty.Sure) : null;
        return !_bySlash.TryGetValue(reading.Intent, out var command) ? null : new FoundCommand(command, command.Description.Words[0], reading.Argument, reading.IsGuess ? Certainty.Guessed : Certainty.Understood);
    }

    /// <summary>The command whose word the line begins with; unsure where a sentence may begin so too.</summary>
    private FoundCommand? ByWord(string line)
    {
        if (line is ['#', var mark, ..] && !char.IsAsciiDigit(mark)) line = line[1..];
        if (line.StartsWith('/'))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var slash = space < 0 ? line[1..] : line[1..space];
            if (_bySlash.TryGetValue(slash, out var command)) return new FoundCommand(command, slash, space < 0 ? "" : line[(space + 1)..], Certainty.Sure);
            line = line[1..];
        }

        foreach (var (word, command) in _byWord)
        {
            if (!line.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            var (isLatin, behind) = (char.IsAscii(word[^1]), line[word.Length..]);
            var rest = command.OperatorsOnly ? behind.TrimStart(' ', ':').TrimEnd() : TypedText.WithoutMarks(behind);
            if (rest.Length == 0) return new FoundCommand(command, word, "", Certainty.Sure);
            // 查看我的订阅 is no search for 看我的订阅, and “stop sending me finance” drops no “sending me finance”.
            if (behind[0] is ':' or '“' or '"' or '「' || (behind[0] is ' ' or ',' && (!isLatin || command.OperatorsOnly)))
                return new FoundCommand(command, word, rest, Certainty.Sure);
            if (behind[0] is ' ' or ',') return new FoundCommand(command, word, TypedText.WithoutPreposition(rest), command.TakesAttached(TypedText.WithoutPreposition(rest)) && (command != _search || rest.Contains(':', StringComparison.Ordinal)) ? Certainty.Sure : Certainty.Unsure);
            if (!isLatin && command.TakesAttached(TypedText.WithoutSoftener(rest))) return new FoundCommand(command, word, TypedText.WithoutSoftener(rest), command.TakesAnythingAttached ? Certainty.Unsure : Certainty.Sure);
        }

        return null;
    }
}

/// <summary>A command that a line calls.</summary>
/// <param name="Command">The command.</param>
/// <param name="Word">The word that called it; empty for a text that is searched for.</param>
/// <param name="Argument">What it is told.</param>
/// <param name="Certainty">How sure that is.</param>
/// <param name="Or">What else may be meant; null for nothing.</param>
internal sealed record FoundCommand(ICommand Command, string Word, string Argument, Certainty Certainty, FoundCommand? Or = null)
{
    /// <summary>The same as a line that could have been typed.</summary>
    public string Line => $"{Command.Description.Words[0]} {Argument}".Trim();

    /// <summary>Takes it apart.</summary>
    public void Deconstruct(out ICommand command, out string word, out string argument) => (command, word, argument) = (Command, Word, Argument);
}

/// <summary>How sure it is that a line calls a command.</summary>
internal enum Certainty
{
    /// <summary>It was called by its word.</summary>
    Sure,

    /// <summary>The line says so in other words.</summary>
    Understood,

    /// <summary>The line says so if a word is taken for one that sounds alike.</summary>
    Guessed,

    /// <summary>The line may say so.</summary>
    Unsure,
}
