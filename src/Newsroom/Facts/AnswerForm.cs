using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Facts;

/// <summary>Takes off what models put around an answer and what changes nothing in it.</summary>
internal static partial class AnswerForm
{
    private const string Openers = "\"“「『";
    private const string Closers = "\"”」』";

    /// <summary>The answer without white space, a label and quotation marks around it.</summary>
    public static string Bare(string answer)
    {
        var bare = Label().Replace(answer.Trim(), "").Trim();
        if (bare.Length < 2 || Openers.IndexOf(bare[0], StringComparison.Ordinal) is var kind && (kind < 0 || bare[^1] != Closers[kind]))
            return bare;
        // “甲”和“乙” begins and ends with quotation marks, but they are not around it.
        var inner = bare[1..^1];
        return inner.Contains(bare[0], StringComparison.Ordinal) || inner.Contains(bare[^1], StringComparison.Ordinal) ? bare : inner.Trim();
    }

    [GeneratedRegex("^(?:【?(?:新闻|报道|内容)?(?:摘要|概要|简讯|总结)】?[:：]|【(?:新闻|报道|内容)?(?:摘要|概要|简讯|总结)】)")]
    private static partial Regex Label();
}
