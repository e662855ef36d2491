using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Newsroom.Alerts;

namespace Baozhai.Bot.Alerts;

/// <summary>Alerts, with the articles that report them and the chats they were sent to.</summary>
internal interface IAlerts
{
    /// <summary>Reports readers are to be told of and that are not yet planned, oldest first.</summary>
    Task<IReadOnlyList<PendingAlert>> PendingAsync(CancellationToken cancellationToken);

    /// <summary>What readers were told of first in an article; null when it is part of no alert they were told of.</summary>
    Task<RaisedAlert?> FindAsync(long articleId, CancellationToken cancellationToken);

    /// <summary>Plans the deliveries of a report and marks it planned, in one transaction. Returns how many are new.</summary>
    Task<int> PlanAsync(AlertSlot report, IReadOnlyList<PlannedDelivery> deliveries, CancellationToken cancellationToken);

    /// <summary>The chats that were told of an alert, or are about to be.</summary>
    Task<IReadOnlySet<ChatId>> RecipientsAsync(long alertId, CancellationToken cancellationToken);

    /// <summary>The chats that were told the figures a correction puts right, or are about to be.</summary>
    Task<IReadOnlySet<ChatId>> MistakenAsync(AlertSlot correction, CancellationToken cancellationToken);

    /// <summary>
    /// Alerts in force, gravest first, then the one that changed last. One of which no report spoke for <see cref="AlertOptions.LapseHours"/>
    /// has lapsed and is not among them.
    /// </summary>
    Task<IReadOnlyList<InForceAlert>> InForceAsync(CancellationToken cancellationToken);

    /// <summary>
    /// What became of the alerts readers were told of, in force or over, the one reported last first. An alert whose articles all went with corrections
    /// is not among them.
    /// </summary>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    Task<IReadOnlyList<AlertHistory>> HistoriesAsync(int limit, CancellationToken cancellationToken);

    /// <summary>The first message a chat got of the alert that a later report belongs to; null when it got none, or its number is not known.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="report">The later report.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    Task<AlertMessage?> FirstMessageAsync(ChatId chat, AlertSlot report, CancellationToken cancellationToken);

    /// <summary>
    /// Of the given articles, those whose alert was sent or is about to be sent to a chat; a chat without any is left out. One question for a
    /// whole batch.
    /// </summary>
    Task<IReadOnlyDictionary<ChatId, IReadOnlySet<long>>> PushedAsync(
        IReadOnlyCollection<ChatId> chats, IReadOnlyCollection<long> articles, CancellationToken cancellationToken);
}

/// <summary>An alert in force.</summary>
internal sealed record InForceAlert
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>Where it is in its life; never ended.</summary>
    public required AlertStage Stage { get; init; }

    /// <summary>How grave it is now.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What that rests on, in the words of an article; null when not known.</summary>
    public string? Reason { get; init; }

    /// <summary>The paper that raised it; null when unknown.</summary>
    public string? Paper { get; init; }

    /// <summary>When it was raised.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When it was raised or last changed or eased.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The stations, warnings and responses that are in danger yet; empty for an alert that rests on words alone.</summary>
    public IReadOnlyList<SubjectState> Subjects { get; init; } = [];

    /// <summary>The article of the last report that changed it; null when corrections dropped every article it rests on.</summary>
    public ArchivedArticle? LastReport { get; init; }

    /// <summary>How grave it is at a moment: what its own report expected to be over by then is not severe any more.</summary>
    /// <param name="now">The moment, local to the papers.</param>
    public Severity SeverityAt(DateTime now)
    {
        var gravest = Subjects.Where(subject => subject.Severity == Severity).ToList();
        return gravest.Count > 0 && gravest.TrueForAll(subject => subject.IsExpectedOver(now)) ? Subjects.Max(subject => subject.SeverityAt(now) ?? Severity.None) : Severity;
    }
}

/// <summary>What became of an alert.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Paper">The paper that raised it; null when unknown.</param>
/// <param name="IsOver">Whether a report ended it; one that nobody spoke of for long has lapsed without.</param>
/// <param name="Severity">How grave it was at its worst.</param>
/// <param name="Turns">What changed it, first to last; at least one.</param>
internal sealed record AlertHistory(long Id, string? Paper, bool IsOver, Severity Severity, IReadOnlyList<AlertTurn> Turns);

/// <summary>A report that changed an alert.</summary>
/// <param name="At">When it was recorded.</param>
/// <param name="Change">What it made of the alert.</param>
/// <param name="Article">The article.</param>
internal sealed record AlertTurn(DateTimeOffset At, AlertStage Change, ArchivedArticle Article);

/// <summary>An alert that an article raised.</summary>
/// <param name="RaisedAt">When it was raised.</param>
/// <param name="PlannedAt">When it was given to those who followed it then; null while it waits for that.</param>
internal sealed record RaisedAlert(DateTimeOffset RaisedAt, DateTimeOffset? PlannedAt);

/// <summary>A report of an alert that was recorded with its article and waits to be planned.</summary>
internal sealed record PendingAlert
{
    /// <summary>The alert and the report.</summary>
    public required AlertSlot Slot { get; init; }

    /// <summary>What the report made of the alert.</summary>
    public required AlertStage Change { get; init; }

    /// <summary>How grave the alert is now.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What changed, gravest first; empty for an alert that rests on words alone.</summary>
    public IReadOnlyList<AlertStep> Steps { get; init; } = [];

    /// <summary>The article.</summary>
    public required ArchivedArticle Article { get; init; }

    /// <summary>When it was recorded: the time the alert is issued at.</summary>
    public required DateTimeOffset ReportedAt { get; init; }
}

/// <summary>The first message of an alert in a chat.</summary>
/// <param name="MessageId">The channel's own number of it.</param>
/// <param name="Body">What it says.</param>
/// <param name="Language">The language of the chat: <c>zh</c> or <c>en</c>.</param>
/// <param name="Ends">Whether the report it was asked for ends the alert.</param>
internal sealed record AlertMessage(string MessageId, Reply Body, string Language, bool Ends)
{
    /// <summary>What it says once the alert is over: the same with the news of that at its top.</summary>
    public Reply Closed => Body with
    {
        Parts = [new HeadingPart(new Language(Language).Say("✅ 已解除", "✅ Over")), .. Body.Parts],
    };
}
