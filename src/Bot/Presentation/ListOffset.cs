using System.Globalization;

namespace Baozhai.Bot.Presentation;

/// <summary>Where a list goes on, written at the end of the line that 继续 says: <c>搜 知识产权 @5</c>.</summary>
internal static class ListOffset
{
    /// <summary>The argument without the offset, and the offset; 0 when there is none.</summary>
    public static (string Subject, int Offset) Split(string argument)
    {
        var at = argument.LastIndexOf('@');
        if (at < 0 || (at > 0 && argument[at - 1] != ' ')) return (argument, 0);
        return int.TryParse(argument[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            ? (argument[..at].TrimEnd(), offset)
            : (argument, 0);
    }

    /// <summary>The line that shows the page before, given the one that shows the page after; null on the first page.</summary>
    public static string? Back(string after)
    {
        var (subject, offset) = Split(after);
        return offset > ArticleList.PageSize ? string.Create(CultureInfo.InvariantCulture, $"{subject} @{offset - (2 * ArticleList.PageSize)}") : null;
    }

    /// <summary>The offset of the page after the one that starts here.</summary>
    public static string After(int offset) => string.Create(CultureInfo.InvariantCulture, $"@{offset + ArticleList.PageSize}");
}
