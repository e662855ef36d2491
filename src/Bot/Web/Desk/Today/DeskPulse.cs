using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Baozhai.Bot.Diagnostics;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Web.Desk.Door;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Baozhai.Bot.Web.Desk.Today;

/// <summary>
/// Queue and deliveries as they are now. However many desks are open, the store is asked at most once in <see cref="Every"/>, and not at all while
/// nobody looks.
/// </summary>
internal sealed class DeskPulse(IOperations operations, IOutbox outbox, TimeProvider time) : IDisposable
{
    /// <summary>How often figures are sent.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1, 1);
    private IReadOnlyDictionary<string, long> _last = new Dictionary<string, long>();
    private DateTimeOffset _at = DateTimeOffset.MinValue;

    /// <summary>The figures by the names they are sent under.</summary>
    public async Task<IReadOnlyDictionary<string, long>> LookAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetUtcNow();
            if ((now - _at).Duration() < Every) return _last;
            var depth = await outbox.DepthAsync(cancellationToken);
            var ended = (await operations.StatisticsAsync(cancellationToken)).Deliveries.ToDictionary(state => state.Name, state => state.Count, StringComparer.Ordinal);
            var (stories, reports) = await operations.CountWaitingAsync(cancellationToken);
            (_at, _last) = (now, new Dictionary<string, long>(StringComparer.Ordinal)
            {
                ["alerts"] = depth.Where(count => count.Lane == Lane.Alert).Sum(count => count.Count),
                ["digests"] = depth.Where(count => count.Lane == Lane.Digest).Sum(count => count.Count),
                ["replies"] = depth.Where(count => count.Lane == Lane.Reply).Sum(count => count.Count),
                ["sent"] = ended.GetValueOrDefault("sent"),
                ["failed"] = ended.GetValueOrDefault("failed") + ended.GetValueOrDefault("gone"),
                ["expired"] = ended.GetValueOrDefault("expired"),
                ["review"] = stories + reports,
            });
            return _last;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The figures with what they are.</summary>
    public async Task<IReadOnlyList<(string Name, string Label, string Value)>> LinesAsync(Language language, CancellationToken cancellationToken)
    {
        var figures = await LookAsync(cancellationToken);
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

/// <summary><c>/desk/events</c>: the figures as server-sent events, while the session lasts.</summary>
internal static class DeskEvents
{
    /// <summary>Holds a page's stream open.</summary>
    public static async Task<IResult> StreamAsync(HttpContext http, DeskPulse pulse, DeskSessions sessions, [FromServices] Troubles troubles, TimeProvider time, IHostApplicationLifetime host)
    {
        // Kestrel waits for open requests before it stops, and this one has no end of its own.
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, host.ApplicationStopping);
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        http.Response.ContentType = "text/event-stream";
        // nginx holds answers back unless told otherwise.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            using var timer = new PeriodicTimer(DeskPulse.Every, time);
            do
            {
                if (sessions.Open(http.Request.Cookies[DeskDoor.Cookie]) is null) break;
                var figures = JsonSerializer.Serialize(await pulse.LookAsync(leaving.Token), DeskJson.Default.IReadOnlyDictionaryStringInt64);
                await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"event: figures\ndata: {figures}\n\n"), leaving.Token);
                await http.Response.Body.FlushAsync(leaving.Token);
            }
            while (await timer.WaitForNextTickAsync(leaving.Token));
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
        }
        catch (Exception e) when (StorageTrouble.Is(e) && !leaving.IsCancellationRequested)
        {
            // The page asks again by itself.
            troubles.Note("The desk cannot be shown its figures; it asks again", e);
        }

        return TypedResults.Empty;
    }
}

/// <summary>The figures as JSON.</summary>
[JsonSerializable(typeof(IReadOnlyDictionary<string, long>))]
internal sealed partial class DeskJson : JsonSerializerContext;
