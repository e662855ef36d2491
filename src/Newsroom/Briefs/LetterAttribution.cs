using System.Text.RegularExpressions;
using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Briefs;

/// <summary>
/// How the brief of a reader's letter begins: 退休教师王某建议：… Letters name what should be done without saying who says so, and
/// 在市级层面成立工作组 would be read as news.
/// </summary>
internal static partial class LetterAttribution
{
    // A longer signature leaves too little room for what the letter says.
    private const int Longest = 24;

    /// <summary>Who wrote it, the institution first; null for what is no letter, or one that is not signed.</summary>
    public static string? WriterOf(Article article)
    {
        if (article.Kind is not ArticleKind.Letter || article.Byline is not { } byline) return null;
        string[] parts = byline.Split([' ', '　', '/', '、'], StringSplitOptions.RemoveEmptyEntries);
        var names = parts.SkipWhile(part => part.Length > 3).ToList();
        var writer = string.Concat(parts.TakeWhile(part => part.Length > 3)) + names.FirstOrDefault() + (names.Count > 1 ? "等" : "");
        return writer.Length is > 1 and <= Longest ? writer : names is [var name, ..] ? name + (names.Count > 1 ? "等" : "") : null;
    }

    /// <summary>The longest head of a writer's letter, in characters.</summary>
    public static int LengthFor(string writer) => Of(writer, "").Length;

    /// <summary>The head for what the brief says: a letter that tells what happened does not suggest it.</summary>
    public static string Of(string writer, string told) => $"{writer}{(NewsValue.NamesTime(told) || Oneself().IsMatch(told) ? "来信" : "建议")}：";

    [GeneratedRegex("我|您|你|感谢|谢谢|[？?]")]
    private static partial Regex Oneself();
}
