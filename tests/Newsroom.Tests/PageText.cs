using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Issues;

namespace Baozhai.Newsroom.Tests;

/// <summary>Builds small pages for one situation each.</summary>
internal static class PageText
{
    /// <summary>Lines with a blank one between, as the OCR prints paragraphs.</summary>
    public static string Of(params string[] blocks) => string.Join("\n\n", blocks);

    public static Issue Read(params string[] blocks) => IssueReader.Read(Of(blocks), "page.txt");

    public static Article ReadOne(params string[] blocks) => Assert.Single(Read(blocks).Articles);

    public static int[] Numbers(IReadOnlyList<LineRange> ranges) => [.. ranges.SelectMany(range => range.Numbers)];
}
