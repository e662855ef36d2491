using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Web.Desk.Door;
using Microsoft.AspNetCore.Mvc;

namespace Baozhai.Bot.Web.Desk.Today;

/// <summary>
/// Queue and deliveries as they are now. However many desks are open, their streams ask the store at most once in <see cref="Every"/>, and not at all while
/// nobody looks.
/// </summary>
internal sealed class DeskPulse(IOperations operations, IOutbox outbox, TimeProvider time) : IDisposable
{
    /// <summary>How often figures are sent.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1, 1);
    private DeskFigures? _last;
    private DateTimeOffset _at;

    /// <summary>The figures by the names they are sent under, at most <see cref="Every"/> old.</summary>
    public async Task<IReadOnlyDictionary<string, long>> LookAsync(CancellationToken cancellationToken) => (await FiguresAsync(isNew: false, cancellationToken)).Live;

    /// <summary>Asks the store now, for a page that shows all of it; who looks next has it as well.</summary>
    public Task<DeskFigures> LookAnewAsync(CancellationToken cancellationToken) => FiguresAsync(isNew: true, cancellationToken);

    private async Task<DeskFigures> FiguresAsync(bool isNew, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetUtcNow();
            if (!isNew && _last is { } known && (now - _at).Duration() < Every) return known;
            var depth = await outbox.DepthAsync(cancellationToken);
            var statistics = await operations.StatisticsAsync(cancellationToken);
            var ended = statistics.Deliveries.ToDictionary(state => state.Name, state => state.Count, StringComparer.Ordinal);
            var (stories, reports) = await operations.CountWaitingAsync(cancellationToken);
            var live = new Dictionary<string, long>(StringComparer.Ordinal)
            {
                ["alerts"] = depth.Where(count => count.Lane == Lane.Alert).Sum(count => count.Count),
                ["digests"] = depth.Where(count => count.Lane == Lane.Digest).Sum(count => count.Count),
                ["replies"] = depth.Where(count => count.Lane == Lane.Reply).Sum(count => count.Count),
                ["sent"] = ended.GetValueOrDefault("sent"),
                ["failed"] = ended.GetValueOrDefault("failed") + ended.GetValueOrDefault("gone"),
                ["expired"] = ended.GetValueOrDefault("expired"),
                ["review"] = stories + reports,
            };
            (_at, _last) = (now, new DeskFigures(statistics, stories, reports, live));
            return _last;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The figures with what they are.</summary>
    public static IReadOnlyList<(string Name, string Label, string Value)> Lines(IReadOnlyDictionary<string, long> figures, Language language)
    {
        (string Name, string Label)[] labels =
        [
            ("alerts", language.Say("警报排队", "Alerts waiting")),
            ("digests", language.Say("早报排队", "Digests waiting")),
            ("replies", language.Say("答复排队", "Replies waiting")),
            ("sent", language.Say("24 小时送达", "Sent in 24 hours")),
            ("failed", language.Say("失败或对方已离开", "Failed or gone")),
            ("expired", language.Say("过期未发", "Expired")),
        ];
        return [.. labels.Select(one => (one.Name, one.Label, figures[one.Name].ToString(CultureInfo.InvariantCulture)))];
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();
}

/// <summary>How the store stands, as the desk shows it.</summary>
/// <param name="Statistics">The figures of the verb <c>stats</c>.</param>
/// <param name="Stories">How many stories wait.</param>
/// <param name="Reports">How many reports of readers wait.</param>
/// <param name="Live">The figures that are sent while a page is open, by their names.</param>
internal sealed record DeskFigures(Statistics Statistics, int Stories, int Reports, IReadOnlyDictionary<string, long> Live);

/// <summary><c>/desk/events</c>: the figures as server-sent events, while the session lasts.</summary>
internal static class DeskEvents
{
    /// <summary>Holds a page's stream open.</summary>
    public static Task<IResult> StreamAsync(HttpContext http, DeskPulse pulse, DeskSessions sessions, [FromServices] Troubles troubles, TimeProvider time, IHostApplicationLifetime host) =>
        ServerSentEvents.HoldAsync(http, host, troubles, "The desk cannot be shown its figures; it asks again", async cancellationToken =>
        {
            using var timer = new PeriodicTimer(DeskPulse.Every, time);
            do
            {
                if (sessions.Open(http.Request.Cookies[DeskDoor.Cookie]) is null) break;
                var figures = JsonSerializer.Serialize(await pulse.LookAsync(cancellationToken), DeskJson.Default.IReadOnlyDictionaryStringInt64);
                await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"event: figures\ndata: {figures}\n\n"), cancellationToken);
                await http.Response.Body.FlushAsync(cancellationToken);
            }
            while (await timer.WaitForNextTickAsync(cancellationToken));
        });
}

/// <summary>The figures as JSON.</summary>
[JsonSerializable(typeof(IReadOnlyDictionary<string, long>))]
internal sealed partial class DeskJson : JsonSerializerContext;
