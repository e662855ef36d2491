using Baozhai.Newsroom.Pages;

namespace Baozhai.Newsroom.Lines;

/// <summary>The recognisers in the order they are asked. The first answer for a line stands.</summary>
internal static class LineRecognisers
{
    private static readonly ILineRecogniser[] InOrder =
    [
        new StrayMarkRecogniser(),
        new RepetitionRecogniser(),
        new LeadRecogniser(),
        new OwnBylineRecogniser(),
        new MastheadRecogniser(),
        new WeatherRecogniser(),
        new QrRecogniser(),
        new JumpRecogniser(),
        new PageLabelRecogniser(),
        new CompilerRecogniser(),
        new EditorsRecogniser(),
        new CaptionRecogniser(),
        new CrossheadLabelRecogniser(),
        new AttributionRecogniser(),
        new MarkedHeadRecogniser(),
        new EventFieldRecogniser(),
        new NoticeFieldRecogniser(),
        new TableRowRecogniser(),
        new ColumnLineRecogniser(),
        new LongLineRecogniser(),
        new SentenceRecogniser(),
        new BareNameRecogniser(),
        new SignedLetterRecogniser(),
        new BrokenLineRecogniser(),
        new BracketedLineRecogniser(),
        new UnmarkedHeadRecogniser(),
        new AnythingElseRecogniser(),
    ];

    /// <summary>Runs each recogniser over the whole page before the next one, so that a later recogniser sees what earlier ones found around a line.</summary>
    public static void Recognise(Page page)
    {
        if (page.Known.Count == 0)
            ReadAcross.Undo(page);
        foreach (var recogniser in InOrder)
        {
            for (var index = 0; index < page.Printed.Count; index++)
            {
                var number = page.Printed[index].Number;
                if (page.RoleOf(number) is null && recogniser.Recognise(page, index) is var (role, reason))
                    page.Mark(number, role, reason);
            }
        }

        Teasers.Mark(page);
    }
}

/// <summary>Recognises one kind of line.</summary>
internal interface ILineRecogniser
{
    /// <summary>Classifies a line.</summary>
    /// <param name="page">The page, with what earlier recognisers said about all of its lines.</param>
    /// <param name="index">The line's place among <see cref="Page.Printed"/>.</param>
    /// <returns>The role and the reason; null when the line is of another kind.</returns>
    (LineRole Role, string Reason)? Recognise(Page page, int index);
}
