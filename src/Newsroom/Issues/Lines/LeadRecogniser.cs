using Baozhai.Newsroom.Articles.Bylines;

namespace Baozhai.Newsroom.Issues.Lines;

/// <summary>A paragraph that opens with dateline or byline: the first of an article.</summary>
internal sealed class LeadRecogniser : ILineRecogniser
{
    private const int ShortestStory = 3;

    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        return Dateline.Read(line.Start) is { } dateline && line.Length - dateline.Length >= ShortestStory
            ? (LineRole.Lead, "opens with dateline or byline")
            : null;
    }
}
