using System.Text.RegularExpressions;
using Baozhai.Bot.Cli;

namespace Baozhai.Bot.Tests.Cli;

/// <summary>The documents: links lead somewhere, both languages tell of the same keys and verbs, and what they tell to type is there.</summary>
public sealed partial class DocumentTests
{
    private const int LongestReadme = 6 * 1024;

    private static readonly string Root = RepositoryRoot.Path;

    [Fact]
    public void Every_link_leads_to_a_file_and_a_heading_in_it()
    {
        var broken = new List<string>();
        foreach (var (name, text) in Documents())
        {
            var folder = Path.GetDirectoryName(Path.Combine(Root, name))!;
            foreach (Match match in Link().Matches(Fence().Replace(text, "")))
            {
                var target = match.Groups["target"].Value;
                if (target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal)) continue;
                var parts = target.Split('#');
                var path = parts[0].Length == 0 ? Path.Combine(Root, name) : Path.GetFullPath(Path.Combine(folder, Uri.UnescapeDataString(parts[0])));
                if (!File.Exists(path) && !Directory.Exists(path))
                    broken.Add($"{name}: {target} is not there");
                else if (parts.Length > 1 && path.EndsWith(".md", StringComparison.Ordinal) && !Headings(File.ReadAllText(path)).Contains(parts[1]))
                    broken.Add($"{name}: {target} has no such heading");
            }
        }

        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void The_readme_is_short(string name) => Assert.InRange(new FileInfo(Path.Combine(Root, name)).Length, 1, LongestReadme);

    [Fact]
    public void Both_languages_tell_of_the_same_keys()
    {
        var (english, chinese) = (Keys("docs/configuration.md"), Keys("docs/configuration.zh-CN.md"));

        Assert.NotEmpty(english);
        Assert.Equal(english, chinese);
    }

    [Fact]
    public void Every_verb_is_told_of_in_both_languages_and_no_other()
    {
        var verbs = CommandLine.Root([]).Subcommands.Select(command => command.Name).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(verbs, Verbs("docs/verbs.md"));
        Assert.Equal(verbs, Verbs("docs/verbs.zh-CN.md"));
    }

    [Fact]
    public void Verbs_that_documents_tell_to_type_are_there_with_their_options()
    {
        var wrong = new List<string>();
        foreach (var (name, text) in Documents().Where(document => !document.Name.StartsWith("docs/adr", StringComparison.Ordinal)))
        {
            foreach (Match match in Typed().Matches(text))
            {
                var words = match.Groups["words"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (CommandLine.Root([]).Subcommands.FirstOrDefault(command => command.Name == words[0]) is not { } verb)
                    wrong.Add($"{name}: there is no verb {words[0]}");
                else
                    wrong.AddRange(words.Skip(1).Where(word => word.StartsWith("--", StringComparison.Ordinal) && !word.Contains(':', StringComparison.Ordinal) && word is not ("--help" or "--urls"))
                        .Select(word => word.Split('=')[0]).Where(option => !verb.Options.Concat(verb.Subcommands.SelectMany(sub => sub.Options)).Any(known => known.Name == option)).Select(option => $"{name}: {words[0]} has no {option}"));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static IEnumerable<(string Name, string Text)> Documents() =>
        Directory.EnumerateFiles(Root, "*.md").Concat(Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Select(path => (Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path)));

    private static List<string> Keys(string name) =>
        [.. File.ReadLines(Path.Combine(Root, name)).Select(line => KeyRow().Match(line)).Where(match => match.Success).Select(match => match.Groups["key"].Value).Order(StringComparer.Ordinal)];

    private static List<string> Verbs(string name) =>
        [.. File.ReadLines(Path.Combine(Root, name)).Select(line => VerbRow().Match(line)).Where(match => match.Success).Select(match => match.Groups["verb"].Value).Distinct().Order(StringComparer.Ordinal)];

    // As hosts of repositories make them: lower case, marks taken out, spaces to hyphens.
    private static HashSet<string> Headings(string text) =>
        [.. Heading().Matches(Fence().Replace(text, "")).Select(match => NotInAnchors().Replace(match.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'))];

    [GeneratedRegex(@"\]\((?<target>[^()\s]+)\)|<img src=""(?<target>[^""]+)""")]
    private static partial Regex Link();

    [GeneratedRegex(@"^ *```[\s\S]*?^ *```", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^#{1,6} (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N}\p{Mn}_ -]")]
    private static partial Regex NotInAnchors();

    [GeneratedRegex(@"^\| `(?<key>[A-Z][A-Za-z]*(?::[A-Za-z0-9*]+)*|[A-Z]+(?:_[A-Z]+)+)`")]
    private static partial Regex KeyRow();

    [GeneratedRegex(@"^\| `(?<verb>[a-z]+)[ `]")]
    private static partial Regex VerbRow();

    [GeneratedRegex(@"(?:dotnet run (?:-c Release )?--project src/Bot|Baozhai\.Bot(?:\.dll)?) -- (?<words>[a-z][^`\n|>&;]*)")]
    private static partial Regex Typed();
}
