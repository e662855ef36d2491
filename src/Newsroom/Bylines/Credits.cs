using System.Text.RegularExpressions;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Bylines;

/// <summary>The people a byline names.</summary>
/// <param name="Reporters">Reporters, interns and authors.</param>
/// <param name="Correspondents">通讯员.</param>
internal sealed record Credits(IReadOnlyList<string> Reporters, IReadOnlyList<string> Correspondents)
{
    /// <summary>Nobody.</summary>
    public static Credits None { get; } = new([], []);

    /// <summary>Whether nobody is named.</summary>
    public bool IsEmpty => Reporters.Count == 0 && Correspondents.Count == 0;

    /// <summary>These people and others, without duplicates.</summary>
    public Credits And(Credits more) => new(
        [.. Reporters.Concat(more.Reporters).Distinct()],
        [.. Correspondents.Concat(more.Correspondents).Distinct()]);
}

/// <summary>Reads names out of a byline in any of its forms: 记者/甲 乙 通讯员/丙, 记者甲、通讯员乙, 甲 乙 文/图.</summary>
internal static partial class CreditsReader
{
    private const int LongestByline = 300;
    private const int LongestName = 4;
    private const double RareName = 0.4;
    private const string Between = " /、,;:()&和与|〔〕【】[]" + NameLine.Marks;

    /// <summary>Reads a byline without the paper's name in front.</summary>
    public static Credits Read(string byline)
    {
        // Names of two characters are set as wide as those of three: 贺 勇.
        byline = Widened().Replace(byline.Length > LongestByline ? byline[..LongestByline] : byline, "$1$2");
        var text = StructureWords.Mend(MatchForm.Fold(byline));
        text = Work().Replace(text, work => new string(' ', work.Length));
        var reporters = new List<string>();
        var correspondents = new List<string>();
        var names = reporters;
        var from = 0;
        foreach (Match role in Role().Matches(text))
        {
            Collect(text, byline, from..role.Index, names);
            names = role.ValueSpan.Contains("通讯员", StringComparison.Ordinal) ? correspondents : reporters;
            from = role.Index + role.Length;
        }

        Collect(text, byline, from..text.Length, names);
        return new Credits([.. reporters.Distinct()], [.. correspondents.Distinct()]);
    }

    // Names are found in the folded text and taken from the printed one.
    private static void Collect(string text, string printed, Range part, List<string> names)
    {
        var folded = text.AsSpan()[part];
        foreach (var range in folded.SplitAny(Between))
        {
            var word = folded[range];
            var start = part.Start.Value + range.Start.Value + (word.Length - word.TrimStart().Length);
            word = word.Trim();
            if (word.Length >= 2 && LooksLikeName(word))
                names.AddRange(Divide(word.ToString(), printed.Substring(start, word.Length)));
        }
    }

    // Next to a role word any two to four characters are a name, however rare the family name.
    private static bool LooksLikeName(ReadOnlySpan<char> word) =>
        word.IndexOfAnyExceptInRange('\u3400', '\u9FFF') is var other && (other < 0 || word[other] == '·') && word.Length <= 14
        && !word.EndsWith("报") && !word.EndsWith("社") && !word.EndsWith("网");

    // Names printed without a space between: cut where the next begins with a family name. The fewest names win, then those with common family names.
    private static List<string> Divide(string word, string printed)
    {
        if (word.Length <= LongestName || word.Contains('·', StringComparison.Ordinal))
            return [printed];
        // The cost of the cheapest division from each place on, and the length of its first name.
        var costs = new double[word.Length + 1];
        var lengths = new int[word.Length + 1];
        for (var from = word.Length - 1; from >= 0; from--)
        {
            costs[from] = double.PositiveInfinity;
            for (var length = 2; length <= LongestName && from + length <= word.Length; length++)
            {
                if (!Surnames.IsName(word.AsSpan(from, length)))
                    continue;
                var cost = costs[from + length] + 1 + (Surnames.IsCommon(word[from]) || length == LongestName ? 0 : RareName);
                if (cost < costs[from])
                    (costs[from], lengths[from]) = (cost, length);
            }
        }

        if (double.IsInfinity(costs[0]))
            return [];
        var names = new List<string>();
        for (var from = 0; from < word.Length; from += lengths[from])
            names.Add(printed.Substring(from, lengths[from]));
        return names;
    }

    [GeneratedRegex("(?<=^|[ \\u3000、/])([一-龥])[ \\u3000]+([一-龥])(?=$|[ \\u3000、/])")]
    private static partial Regex Widened();

    [GeneratedRegex("(?:[一-龥]{2,8}·)?[一-龥]{0,8}?(?:全媒体|融媒体|首席|见习|实习|特约|特派|本报|本网|驻[一-龥]{2,3})*(?:记者|通讯员|实习生|评论员|撰稿人?|作者)[/:: ]?")]
    private static partial Regex Role();

    [GeneratedRegex("文[/、 ]?图|图[/、 ]?文|[/ ][一-龥]{2,4}报[道导]|摄影报[道导]|综合报[道导]|文并摄|摄影|报[道导]|整理|供稿|采写|撰文|(?:^| )[文图摄](?:$|[ /])")]
    private static partial Regex Work();
}
