namespace Baozhai.Newsroom.Issues.Lines;

/// <summary>Answers for every line, so that none is without a role.</summary>
internal sealed class AnythingElseRecogniser : ILineRecogniser
{
    /// <inheritdoc />
    public (LineRole Role, string Reason)? Recognise(Page page, int index) => (LineRole.Other, "nothing known");
}
