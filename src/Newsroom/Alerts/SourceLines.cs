using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Alerts;

/// <summary>Tells which lines of the file a part of a paragraph stands in.</summary>
internal static class SourceLines
{
    /// <summary>The line of a place in a paragraph; the first line where a paragraph of several does not tell.</summary>
    public static int At(Paragraph paragraph, int offset) => paragraph.Lines is [var first, ..] && offset >= 0 ? first : 0;
}
