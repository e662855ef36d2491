using Baozhai.Newsroom.Articles.Bylines;

namespace Baozhai.Newsroom.Issues.Lines;

/// <summary>A byline on its own line, or the dateline alone on its line.</summary>
internal sealed class OwnBylineRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index)
    {
        var line = page.Printed[index];
        if (line.Start.Contains("整理", StringComparison.Ordinal))
            return null;
        if (OwnLineByline.Is(line.Start))
            return (LineRole.Byline, "role word and names");
        return line.Length <= 60 && Dateline.Read(line.Start) is { } dateline && dateline.Length >= line.Length - 2
            ? (LineRole.Byline, "dateline on its own line")
            : null;
    }
}
