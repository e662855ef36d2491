using System.Globalization;
using Baozhai.Bot.Alerts;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Web.Pages.Alerts;

/// <summary>The alerts in force.</summary>
/// <param name="Head">What the page says of itself.</param>
/// <param name="Alerts">Gravest first.</param>
public sealed record AlertsModel(PageHead Head, IReadOnlyList<AlertCard> Alerts);

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
    /// <summary>The alert as a CAP document.</summary>
    public string CapPath => string.Create(CultureInfo.InvariantCulture, $"/alerts/{Id}.cap");
}

/// <summary><c>/alerts</c>: what is in force.</summary>
/// <param name="alerts">The alerts.</param>
/// <param name="request">Language and addresses.</param>
internal sealed class AlertsPage(IAlerts alerts, PageRequest request)
{
    /// <summary>The page.</summary>
    public async Task<IResult> InForceAsync(CancellationToken cancellationToken)
    {
        var language = request.Language;
        var cards = (await alerts.InForceAsync(cancellationToken)).Select(alert => Of(alert, language)).ToList();
        var head = request.Head(
            language.Say("生效中的警报", "Alerts in force"),
            cards.Count > 0 ? string.Join(language.Say("；", "; "), cards.Select(card => card.Report?.Headline ?? card.Reason)) : language.Say("现在没有警报", "No alert is in force")) with
        { Section = "/alerts", Feed = ("/alerts", "") };
        return PageResult.Of(AlertList.Create(new AlertsModel(head, cards)));
    }

    private AlertCard Of(InForceAlert alert, Language language) => new(
        alert.Id, SeverityText.Say(alert.SeverityAt(request.Now), language), alert.SeverityAt(request.Now) == Newsroom.Alerts.Severity.Severe,
        alert.Stage switch
        {
            Bot.Alerts.Life.AlertStage.Changed => language.Say("加重", "graver"),
            Bot.Alerts.Life.AlertStage.Eased => language.Say("缓解", "eased"),
            _ => language.Say("生效", "in force"),
        },
        alert.Reason is { Length: > 0 } reason ? FullWidth.Set(reason) : null, Moment(alert.Since), Moment(alert.ChangedAt), alert.Paper,
        alert.LastReport is { } report ? StoryCard.Of(report, language) : null);

    private string Moment(DateTimeOffset at) => request.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
