namespace Baozhai.Bot.Conversation;

/// <summary>Every command, in the order of the help; finds the one a line calls.</summary>
internal sealed class CommandTable
{
    private readonly Dictionary<string, ICommand> _bySlash;
    private readonly (string Word, ICommand Command)[] _byWord;
    private readonly ICommand _search;

    /// <summary>Makes the table.</summary>
    /// <param name="groups">Every command, in the order of the help.</param>
    /// <param name="search">The command that takes any text that is no command.</param>
    public CommandTable(IReadOnlyList<CommandGroup> groups, ICommand search)
    {
        Groups = groups;
        Commands = [.. groups.SelectMany(group => group.Commands)];
        _search = search;
        _bySlash = Commands.ToDictionary(command => command.Description.Slash, StringComparer.OrdinalIgnoreCase);
        _byWord = [.. Commands
            .SelectMany(command => command.Description.Words.Concat(command.Description.Sayings).Select(word => (word, command)))
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

    /// <summary>What numbers mean before anything was listed: the entries of the help.</summary>
    public IReadOnlyList<string> FirstActions => [.. ForEverybody.Select(command => command.Description.Words[0])];

    /// <summary>Takes a line for something to search for, whatever it says.</summary>
    public (ICommand Command, string Word, string Argument) Search(string line) => (_search, "", line);

    /// <summary>Whether a line that was said to nobody calls a command of its own: it is not merely searched for, nor what people say anyway.</summary>
    public bool Knows(string line) => Find(line) is { Word.Length: > 0 } found && (line.StartsWith('/') || !found.Command.IsEverydayTalk);

    /// <summary>
    /// The command a line calls, its word, and what stands behind it, also where it is asked for in a whole sentence (我想订阅防汛新闻).
    /// A line that calls none is searched for.
    /// </summary>
    /// <param name="line">Text normalised by <see cref="TypedText"/>.</param>
    public (ICommand Command, string Word, string Argument) Find(string line)
    {
        // Telephones set the one for the other: today’s digest.
        line = line.Replace('’', '\'');
        // 查看 is 看 and not 查.
        if (!line.StartsWith("查看", StringComparison.Ordinal) && TryFind(line, isAsked: false) is { } plain) return plain;
        var bare = FillerWords.Strip(line);
        if (bare is not null && TryFind(bare, isAsked: true) is { } asked) return asked;
        var wish = bare ?? line;
        if (TryFindBehind(wish) is { } behind) return behind;
        foreach (var turned in SentencePatterns.Turn(wish))
        {
            if (TryFind(turned, isAsked: false) is { } found) return found;
        }

        return Commands.FirstOrDefault(command => command.Understands(wish)) is { } meant ? (meant, "", wish) : (_search, "", line);
    }

    private (ICommand Command, string Word, string Argument)? TryFind(string line, bool isAsked)
    {
        if (line.StartsWith('/'))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var slash = space < 0 ? line[1..] : line[1..space];
            if (_bySlash.TryGetValue(slash, out var command)) return (command, slash, space < 0 ? "" : line[(space + 1)..]);
            line = line[1..];
        }

        foreach (var (word, command) in _byWord)
        {
            if (!line.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            var isLatin = char.IsAscii(word[^1]);
            var rest = isLatin ? line[word.Length..] : FillerWords.WithoutSoftener(line[word.Length..]);
            if (rest.Length == 0) return (command, word, "");
            if (rest[0] is ' ' or ':') return (command, word, isLatin && !command.OperatorsOnly ? FillerWords.WithoutPreposition(rest[1..].Trim()) : rest[1..].Trim());
            if (!isLatin && (command.TakesAttached(rest) || (isAsked && command.TakesAnything))) return (command, word, rest.Trim());
        }

        return null;
    }

    // 防汛的头条, 第1篇全文, yesterday's digest.
    private (ICommand Command, string Word, string Argument)? TryFindBehind(string line)
    {
        foreach (var (word, command) in _byWord)
        {
            if (line.Length == word.Length || !line.EndsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            var before = line[..^word.Length];
            if (char.IsAscii(word[0]) && !before.EndsWith(' ')) continue;
            var argument = FillerWords.WithoutPossessive(before);
            if (argument.Length > 0 && command.TakesBefore(argument)) return (command, word, argument);
        }

        return null;
    }
}
