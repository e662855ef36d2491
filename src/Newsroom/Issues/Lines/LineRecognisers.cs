namespace Baozhai.Newsroom.Issues.Lines;

/// <summary>The recognisers in the order they are asked. The first answer for a line stands.</summary>
internal static class LineRecognisers
{
    private static readonly ILineRecogniser[] InOrder =
    [
        new StrayMarkRecogniser(),
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
        new RepetitionRecogniser(),
        new MarkedHeadRecogniser(),
        new NoticeFieldRecogniser(),
        new TableRowRecogniser(),
        new ColumnLineRecogniser(),
        new LongLineRecogniser(),
        new SentenceRecogniser(),
        new BareNameRecogniser(),
        new SignedLetterRecogniser(),
        new BrokenLineRecogniser(),
        new UnmarkedHeadRecogniser(),
        new AnythingElseRecogniser(),
    ];

    /// <summary>Asks every recogniser about every line, so that a later one sees what the earlier ones found around it.</summary>
    public static void Recognise(Page page)
    {
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
