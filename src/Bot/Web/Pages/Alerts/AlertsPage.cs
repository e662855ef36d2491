using System.Globalization;
using Baozhai.Bot.Alerts;
using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Web.Pages.Alerts;

/// <summary>The alerts in force and those that are over.</summary>
/// <param name="Head">What the page says of itself.</param>
/// <param name="Alerts">In force, gravest first.</param>
/// <param name="Past">Over, the newest first.</param>
public sealed record AlertsModel(PageHead Head, IReadOnlyList<AlertCard> Alerts, IReadOnlyList<PastAlertCard> Past);

/// <summary>An alert that is over.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Severity">How grave it was at its worst, in a word.</param>
/// <param name="Name">The headline that raised it.</param>
/// <param name="Span">From when to when.</param>
/// <param name="End">How it ended, in a word.</param>
/// <param name="Turns">Its life.</param>
public sealed record PastAlertCard(long Id, string Severity, string Name, string Span, string End, IReadOnlyList<AlertTurnLine> Turns);

/// <summary>A turn in the life of an alert.</summary>
/// <param name="At">When.</param>
/// <param name="Change">What changed, in a word.</param>
/// <param name="Headline">The story that told of it.</param>
/// <param name="Path">Its page.</param>
public sealed record AlertTurnLine(string At, string Change, string Headline, string Path);

/// <summary>An alert in force.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Severity">How grave it is, in a word.</param>
/// <param name="IsSevere">Whether it is of the gravest kind.</param>
/// <param name="Stage">Begun, graver, or eased, in a word.</param>
/// <param name="Reason">What that rests on; null when unknown.</param>
/// <param name="Since">When it was raised.</param>
/// <param name="Changed">When it was raised or changed last.</param>
/// <param name="Paper">The paper that raised it; null when unknown.</param>
/// <param name="Report">The story that told of it last; null when corrections dropped it.</param>
public sealed record AlertCard(long Id, string Severity, bool IsSevere, string Stage, string? Reason, string Since, string Changed, string? Paper, StoryCard? Report)
{
    /// <summary>Its life so far.</summary>
    public IReadOnlyList<AlertTurnLine> Turns { get; init; } = [];

    /// <summary>The alert as a CAP document.</summary>
    public string CapPath => string.Create(CultureInfo.InvariantCulture, $"/alerts/{Id}.cap");
}

/// <summary><c>/alerts</c>: what is in force, and what was.</summary>
/// <param name="alerts">The alerts.</param>
/// <param name="request">Language and addresses.</param>
internal sealed class AlertsPage(IAlerts alerts, PageRequest request)
{
    private const int MostHistories = 40;

    /// <summary>The page.</summary>
    public async Task<IResult> InForceAsync(CancellationToken cancellationToken)
    {
        var language = request.Language;
        var histories = await alerts.HistoriesAsync(MostHistories, cancellationToken);
        var lives = histories.ToDictionary(history => history.Id, history => Turns(history, language));
        var cards = (await alerts.InForceAsync(cancellationToken)).Select(alert => Of(alert, language) with { Turns = lives.GetValueOrDefault(alert.Id, []) }).ToList();
        var inForce = cards.Select(card => card.Id).ToHashSet();
        var past = histories.Where(history => !inForce.Contains(history.Id)).Select(history => Of(history, lives[history.Id], language)).ToList();
        var head = request.Head(
            language.Say("警报", "Alerts"),
            cards.Count > 0 ? string.Join(language.Say("；", "; "), cards.Select(card => card.Report?.Headline ?? card.Reason)) : language.Say("现在没有警报", "No alert is in force")) with
        { Section = "/alerts", Feed = ("/alerts", "") };
        return PageResult.Of(AlertList.Create(new AlertsModel(head, cards, past)));
    }

    private AlertCard Of(InForceAlert alert, Language language) => new(
        alert.Id, SeverityText.Say(alert.SeverityAt(request.Now), language), alert.SeverityAt(request.Now) == Newsroom.Alerts.Severity.Severe,
        Word(alert.Stage, language),
        alert.Reason is { Length: > 0 } reason ? FullWidth.Set(reason) : null, Moment(alert.Since), Moment(alert.ChangedAt), alert.Paper,
        alert.LastReport is { } report ? StoryCard.Of(report, language) : null);

    private static PastAlertCard Of(AlertHistory history, IReadOnlyList<AlertTurnLine> turns, Language language) => new(
        history.Id, SeverityText.Say(history.Severity, language), turns[0].Headline,
        turns.Count > 1 && turns[^1].At != turns[0].At ? $"{turns[0].At} – {turns[^1].At}" : turns[0].At,
        history.IsOver ? language.Say("已解除", "over") : language.Say("没有新消息，不再算数", "lapsed without news"),
        turns);

    private IReadOnlyList<AlertTurnLine> Turns(AlertHistory history, Language language) =>
        [.. history.Turns.Select(turn => new AlertTurnLine(Moment(turn.At), Word(turn.Change, language), FullWidth.Set(turn.Article.Article.Headline), StoryCard.PathOf(turn.Article.Id)))];

    private static string Word(AlertStage stage, Language language) => stage switch
    {
        AlertStage.Changed => language.Say("加重", "graver"),
        AlertStage.Eased => language.Say("缓解", "eased"),
        AlertStage.Ended => language.Say("解除", "over"),
        AlertStage.Corrected => language.Say("更正", "corrected"),
        _ => language.Say("生效", "in force"),
    };

    private string Moment(DateTimeOffset at) => request.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
