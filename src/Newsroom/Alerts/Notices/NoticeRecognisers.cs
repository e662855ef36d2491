namespace Baozhai.Newsroom.Alerts.Notices;

/// <summary>The recognisers in the order they are asked. Each kind of notice has one, so none takes a notice from another.</summary>
internal static class NoticeRecognisers
{
    private static readonly INoticeRecogniser[] InOrder =
    [
        new WarningRecogniser(),
        new ResponseRecogniser(),
        new EvacuationRecogniser(),
        new ClosureRecogniser(),
        CutRecogniser.OfWater(),
        CutRecogniser.OfPower(),
    ];

    /// <summary>Asks every recogniser about a sentence.</summary>
    public static IEnumerable<Notice> Find(NoticeSentence sentence) => InOrder.SelectMany(recogniser => recogniser.Find(sentence));
}
