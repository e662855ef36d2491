using Baozhai.Bot.Storage.Sql.Alerts;
using Baozhai.Bot.Storage.Sqlite;

namespace Baozhai.Bot.Tests.Storage.Sqlite;

/// <summary>What becomes of the alerts of a database from before they had a life.</summary>
public sealed class AlertLifeMigrationTests : IDisposable
{
    private const string Kept =
        """
        INSERT INTO issue (id, file, content_hash, paper, day, back_issue, admitted_at, detail) VALUES (3, 'a.txt', 'h', '株洲日报', '2024-06-27', 0, 1000, '{}');
        INSERT INTO article (id, issue_id, position, day, urgency, identity, admitted_at, article, brief)
        VALUES (7, 3, 0, '2024-06-27', 3, 'abc', 1000, '{}', '{}'), (8, 3, 1, '2024-06-27', 0, 'def', 1000, '{}', '{}');
        INSERT INTO reading (article_id, position, station, river, level_meters, time, warning_meters, guarantee_meters, forecast)
        VALUES (7, 0, '湘江株洲站', '湘江', '40.96', '2024-06-27T00:00:00', '40', NULL, 0),
            (7, 1, '湘江株洲站', '湘江', '40.10', '2024-06-26T06:00:00', '40', NULL, 0),
            (7, 2, '渌水大西滩站', NULL, '53.20', NULL, '52.5', '53.0', 0),
            (7, 3, '洣水衡山站', NULL, '41.00', NULL, NULL, NULL, 0);
        INSERT INTO alert (id, article_id, issue_id, identity, raised_at, planned_at) VALUES (4, 7, 3, 'abc', 5000, 6000), (9, 99, 3, 'gone', 7000, NULL);
        INSERT INTO body (id, hash, reply) VALUES (1, x'00', '{}');
        INSERT INTO delivery (channel, address, lane, slot, part, body_id, state, attempts, due, ready_at, planned_at)
        VALUES ('telegram', '1', 1, 'alert:4', 0, 1, 2, 1, 0, 0, 0), ('telegram', '1', 2, 'digest:2024-06-27T07:30', 0, 1, 2, 1, 0, 0, 0);
        """;

    private readonly DatabaseFile _file = new();

    public AlertLifeMigrationTests()
    {
        Migrator.Migrate(_file.Connection, [SqliteFile.Migrations[0]], TimeProvider.System, TestContext.Current.CancellationToken);
        _file.Connection.ExecuteScript(Kept);
        Migrator.Migrate(_file.Connection, SqliteFile.Migrations, TimeProvider.System, TestContext.Current.CancellationToken);
    }

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Each_is_an_alert_with_one_report()
    {
        Assert.Equal("4|株洲日报|0|3|5000|5000;9|株洲日报|0|2|7000|7000", Value("SELECT group_concat(id || '|' || paper || '|' || stage || '|' || severity || '|' || raised_at || '|' || reported_at, ';') FROM alert"));
        Assert.Equal("4|1|7|abc|0|6000;9|1|99|gone|0|-", Value("SELECT group_concat(alert_id || '|' || number || '|' || article_id || '|' || identity || '|' || change || '|' || coalesce(planned_at, '-'), ';') FROM alert_report"));
    }

    [Fact]
    public void What_stood_above_its_warning_level_is_its_subject()
    {
        Assert.Equal("渌水大西滩站 3;湘江株洲站 2", Value("SELECT group_concat(name || ' ' || severity, ';') FROM (SELECT * FROM alert_subject ORDER BY position)"));

        var state = AlertJson.ReadState((string)Value("SELECT state FROM alert_subject WHERE name = '湘江株洲站'")!);
        Assert.Equal(("湘江株洲站", "湘江", 40.96m, 40m), (state.Subject.Name, state.Subject.River, state.LevelMeters, state.WarningMeters));
        Assert.Equal((new DateTime(2024, 6, 27), new DateOnly(2024, 6, 27), true), (state.Time, state.Day, state.IsInForce));
    }

    [Fact]
    public void Its_deliveries_are_those_of_its_first_report_and_others_keep_their_names() =>
        Assert.Equal("alert:4:1;digest:2024-06-27T07:30", Value("SELECT group_concat(slot, ';') FROM (SELECT slot FROM delivery ORDER BY id)"));

    private object? Value(string sql)
    {
        using var command = _file.Command(sql);
        return command.ExecuteScalar();
    }
}
