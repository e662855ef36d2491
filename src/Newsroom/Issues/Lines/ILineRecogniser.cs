namespace Baozhai.Newsroom.Issues.Lines;

/// <summary>Knows one kind of line.</summary>
internal interface ILineRecogniser
{
    /// <summary>Says what a line is.</summary>
    /// <param name="page">The page, with what earlier recognisers said about all of its lines.</param>
    /// <param name="index">The line's place among <see cref="Page.Printed"/>.</param>
    /// <returns>The role and the reason; null when the line is of another kind.</returns>
    (LineRole Role, string Reason)? Recognise(Page page, int index);
}
