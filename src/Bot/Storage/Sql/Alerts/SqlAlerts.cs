using Baozhai.Bot.Alerts;
using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Storage.Sql.Articles;
using Baozhai.Bot.Storage.Sql.Deliveries;
using Baozhai.Newsroom.Alerts;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Storage.Sql.Alerts;

/// <summary>Alerts in the database. Which chats were told of them is read from the deliveries.</summary>
internal sealed class SqlAlerts(Database database, IOptions<AlertOptions> options, TimeProvider time) : IAlerts
{
    private static readonly int[] Told = [(int)DeliveryState.Pending, (int)DeliveryState.Leased, (int)DeliveryState.Sent];

    /// <inheritdoc />
    public Task<IReadOnlyList<PendingAlert>> PendingAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            var reports = await session.QueryAsync<ReportRow>(
                """
                SELECT alert_id, number, article_id, change, severity, steps, reported_at
                FROM alert_report WHERE planned_at IS NULL AND change IS NOT NULL
                ORDER BY reported_at, alert_id, number
                """);
            var articles = await ArticleReader.FindManyAsync(session, reports.ConvertAll(report => report.ArticleId));
            var byId = articles.ToDictionary(article => article.Id);

            // A report whose article went with a correction is told to nobody.
            return (IReadOnlyList<PendingAlert>)[.. reports.Where(report => byId.ContainsKey(report.ArticleId)).Select(report => new PendingAlert
            {
                Slot = new AlertSlot(report.AlertId, report.Number),
                Change = (AlertStage)report.Change,
                Severity = (Severity)report.Severity,
                Steps = AlertJson.ReadSteps(report.Steps),
                Article = byId[report.ArticleId],
                ReportedAt = report.ReportedAt,
            })];
        },
        cancellationToken);

    /// <inheritdoc />
    public async Task<RaisedAlert?> FindAsync(long articleId, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(
            session => session.FirstAsync<FirstReportRow>(
                """
                SELECT reported_at, planned_at FROM alert_report
                WHERE article_id = @articleId AND change IS NOT NULL
                ORDER BY reported_at LIMIT 1
                """,
                new { articleId }),
            cancellationToken);
        return row is null ? null : new RaisedAlert(row.ReportedAt, row.PlannedAt);
    }

    /// <inheritdoc />
    public Task<int> PlanAsync(AlertSlot report, IReadOnlyList<PlannedDelivery> deliveries, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var now = time.GetUtcNow();
            await session.ExecuteAsync(
                "UPDATE alert_report SET planned_at = @now WHERE alert_id = @AlertId AND number = @Report AND planned_at IS NULL",
                new { now, report.AlertId, report.Report });
            using var writer = new DeliveryWriter(session, now);
            return await writer.PlanAsync(deliveries);
        },
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlySet<ChatId>> RecipientsAsync(long alertId, CancellationToken cancellationToken)
    {
        var (first, after) = AlertSlot.Range(alertId);
        var rows = await database.ReadAsync(
            session => session.QueryAsync<RecipientRow>(
                "SELECT DISTINCT channel, address FROM delivery WHERE lane = 1 AND slot >= @first AND slot < @after AND state IN @states",
                new { first, after, states = Told }),
            cancellationToken);
        return rows.Select(row => new ChatId(row.Channel, row.Address)).ToHashSet();
    }

    /// <inheritdoc />
    public async Task<IReadOnlySet<ChatId>> MistakenAsync(AlertSlot correction, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            async session =>
            {
                var numbers = await session.QueryAsync<int>(
                    """
                    SELECT wrong.number
                    FROM alert_report AS correction JOIN alert_report AS wrong ON wrong.alert_id = correction.alert_id AND wrong.article_id = correction.article_id
                    WHERE correction.alert_id = @AlertId AND correction.number = @Report AND wrong.number < correction.number AND wrong.change IS NOT NULL
                    """,
                    new { correction.AlertId, correction.Report });
                return await session.QueryAsync<RecipientRow>(
                    "SELECT DISTINCT channel, address FROM delivery WHERE lane = 1 AND slot IN @slots AND state IN @states",
                    new
                    {
                        slots = numbers.ConvertAll(number => new AlertSlot(correction.AlertId, number).ToString()),
                        states = Told,
                    });
            },
            cancellationToken);
        return rows.Select(row => new ChatId(row.Channel, row.Address)).ToHashSet();
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<InForceAlert>> InForceAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            var lapsesBefore = time.GetUtcNow().AddHours(-options.Value.LapseHours);
            var rows = await session.QueryAsync<AlertRow>(
                $"""
                SELECT {AlertRow.Columns}, {AlertRow.LastArticle} AS article_id
                FROM alert
                WHERE reported_at >= @lapsesBefore AND stage <> @ended AND {AlertRow.IsTold}
                ORDER BY severity DESC, changed_at DESC, id DESC
                """,
                new { lapsesBefore, ended = AlertStage.Ended });
            var subjects = await AlertSubjects.FindAsync(session, rows.ConvertAll(row => row.Id));
            var articles = await ArticleReader.FindManyAsync(session, [.. rows.Select(row => row.ArticleId).OfType<long>()]);
            return (IReadOnlyList<InForceAlert>)rows.ConvertAll(row => new InForceAlert
            {
                Id = row.Id,
                Stage = (AlertStage)row.Stage,
                Severity = (Severity)row.Severity,
                Reason = row.Reason,
                Paper = row.Paper,
                Since = row.RaisedAt,
                ChangedAt = row.ChangedAt,
                Subjects = [.. subjects[row.Id].Where(state => state.IsInForce)],
                LastReport = articles.FirstOrDefault(article => article.Id == row.ArticleId),
            });
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<AlertHistory>> HistoriesAsync(int limit, CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            var rows = await session.QueryAsync<AlertRow>(
                $"SELECT {AlertRow.Columns} FROM alert WHERE {AlertRow.IsTold} ORDER BY reported_at DESC, id DESC LIMIT @limit", new { limit });
            var reports = await session.QueryAsync<ReportRow>(
                """
                SELECT alert_id, number, article_id, change, severity, steps, reported_at
                FROM alert_report WHERE alert_id IN @alerts AND change IS NOT NULL
                ORDER BY alert_id, number
                """,
                new { alerts = rows.Select(row => row.Id).DefaultIfEmpty(long.MinValue).ToArray() });
            var articles = (await ArticleReader.FindManyAsync(session, [.. reports.Select(report => report.ArticleId).Distinct()])).ToDictionary(article => article.Id);
            var turns = reports.Where(report => articles.ContainsKey(report.ArticleId)).ToLookup(report => report.AlertId);
            return (IReadOnlyList<AlertHistory>)[.. rows.Where(row => turns[row.Id].Any()).Select(row => new AlertHistory(
                row.Id, row.Paper, row.Stage == (int)AlertStage.Ended, (Severity)turns[row.Id].Max(report => report.Severity),
                [.. turns[row.Id].Select(report => new AlertTurn(report.ReportedAt, (AlertStage)report.Change, articles[report.ArticleId]))]))];
        },
        cancellationToken);

    /// <inheritdoc />
    public async Task<AlertMessage?> FirstMessageAsync(ChatId chat, AlertSlot report, CancellationToken cancellationToken)
    {
        var (first, after) = AlertSlot.Range(report.AlertId);
        var row = await database.ReadAsync(
            session => session.FirstAsync<MessageRow>(
                """
                SELECT
                    delivery.message_id, body.reply,
                    (SELECT language FROM chat WHERE chat.channel = delivery.channel AND chat.address = delivery.address) AS language,
                    (SELECT change FROM alert_report WHERE alert_id = @AlertId AND number = @Report) AS change
                FROM delivery JOIN body ON body.id = delivery.body_id
                WHERE delivery.channel = @Channel AND delivery.address = @Address AND delivery.slot >= @first AND delivery.slot < @after
                    AND delivery.slot <> @slot AND delivery.state = @sent AND delivery.message_id IS NOT NULL
                ORDER BY delivery.id
                LIMIT 1
                """,
                new { report.AlertId, report.Report, chat.Channel, chat.Address, first, after, slot = report.ToString(), sent = DeliveryState.Sent }),
            cancellationToken);
        return row is null ? null : new AlertMessage(row.MessageId, ReplyJson.Read(row.Reply), row.Language ?? "zh", row.Change == (int)AlertStage.Ended);
    }

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<ChatId, IReadOnlySet<long>>> PushedAsync(
        IReadOnlyCollection<ChatId> chats, IReadOnlyCollection<long> articles, CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            var reports = await session.QueryAsync<ReportRow>("SELECT alert_id, number, article_id FROM alert_report WHERE article_id IN @articles", new { articles = articles.DefaultIfEmpty(long.MinValue).ToArray() });
            if (reports.Count == 0) return new Dictionary<ChatId, IReadOnlySet<long>>();

            var bySlot = reports.ToDictionary(report => new AlertSlot(report.AlertId, report.Number).ToString(), report => report.ArticleId);
            var rows = await session.QueryAsync<RecipientRow>(
                """
                SELECT channel, address, slot
                FROM delivery
                WHERE channel IN @channels AND address IN @addresses AND slot IN @slots AND part = 0 AND state IN (0, 1, 2)
                """,
                new { channels = chats.Select(chat => chat.Channel).Distinct().ToArray(), addresses = chats.Select(chat => chat.Address).Distinct().ToArray(), slots = bySlot.Keys.ToArray() });
            return (IReadOnlyDictionary<ChatId, IReadOnlySet<long>>)rows
                .GroupBy(row => new ChatId(row.Channel, row.Address), row => bySlot[row.Slot])
                .ToDictionary(chat => chat.Key, chat => (IReadOnlySet<long>)chat.ToHashSet());
        },
        cancellationToken);

    private sealed class ReportRow
    {
        public long AlertId { get; init; }

        public int Number { get; init; }

        public long ArticleId { get; init; }

        public int Change { get; init; }

        public int Severity { get; init; }

        public string Steps { get; init; } = "";

        public DateTimeOffset ReportedAt { get; init; }
    }

    private sealed class FirstReportRow
    {
        public DateTimeOffset ReportedAt { get; init; }

        public DateTimeOffset? PlannedAt { get; init; }
    }

    private sealed class RecipientRow
    {
        public string Channel { get; init; } = "";

        public string Address { get; init; } = "";

        public string Slot { get; init; } = "";
    }

    private sealed class MessageRow
    {
        public string MessageId { get; init; } = "";

        public string Reply { get; init; } = "";

        public string? Language { get; init; }

        public int? Change { get; init; }
    }
}
