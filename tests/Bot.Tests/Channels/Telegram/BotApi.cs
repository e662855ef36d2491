using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Channels.Telegram.Calls;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Channels.Telegram;

/// <summary>A Bot API in memory: writes down what it is asked, keeps updates until they are confirmed, and fails as a test says.</summary>
internal sealed class BotApi : HttpMessageHandler
{
    public const string Token = "123456789:abcdefghijklmnopqrstuvwxyz_12345678";

    public const string BotName = "BaozhaiBot";

    public const long BotId = 123456789;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentQueue<BotApiCall> _calls = new();
    private readonly ConcurrentDictionary<string, Channel<BotApiCall>> _unread = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<HttpResponseMessage>>> _scripted = new();
    private readonly Lock _gate = new();
    private readonly SortedDictionary<long, string> _updates = [];
    private readonly HashSet<long> _administrators = [];
    private TaskCompletionSource _arrived = new();
    private long _messages;

    public IReadOnlyList<BotApiCall> Calls => [.. _calls];

    public IReadOnlyList<string> Sent => [.. Calls.Where(call => call.Method == "sendMessage").Select(call => call["text"].GetString()!)];

    /// <summary>Updates that nobody confirmed yet.</summary>
    public IReadOnlyList<long> Unconfirmed
    {
        get
        {
            lock (_gate) return [.. _updates.Keys];
        }
    }

    /// <summary>A token, and the address of a server that does not exist.</summary>
    public static IOptions<TelegramOptions> Options { get; } =
        Microsoft.Extensions.Options.Options.Create(new TelegramOptions { Token = Token, ApiBaseUrl = "https://telegram.test/" });

    public TelegramCalls Client(TimeProvider time) => Client(this, time);

    /// <summary>Calls over any handler.</summary>
    public static TelegramCalls Client(HttpMessageHandler handler, TimeProvider time) =>
        new(TelegramRegistration.NewClient(Options.Value, new HttpClient(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan }), Options, time);

    /// <summary>Answers the next call of a method with exactly this.</summary>
    public void Answer(string method, HttpStatusCode status, string body) => Script(method, () => Response(status, body));

    /// <summary>Refuses the next call of a method, as Telegram does.</summary>
    public void Refuse(string method, int code, string description, string parameters = "{}") => Answer(
        method, (HttpStatusCode)code, $$"""{"ok":false,"error_code":{{code}},"description":{{JsonSerializer.Serialize(description)}},"parameters":{{parameters}}}""");

    /// <summary>Breaks the connection of the next call of a method, after the request was written.</summary>
    public void Break(string method, string reason = "Connection reset by peer") =>
        Script(method, () => throw new HttpRequestException("An error occurred while sending the request.", new IOException(reason)));

    /// <summary>Puts an update in the line, as JSON.</summary>
    public void Push(string update)
    {
        TaskCompletionSource arrived;
        lock (_gate)
        {
            _updates[JsonSerializer.Deserialize<JsonElement>(update).GetProperty("update_id").GetInt64()] = update;
            (arrived, _arrived) = (_arrived, new TaskCompletionSource());
        }

        arrived.TrySetResult();
    }

    /// <summary>The next call of a method that no test has looked at.</summary>
    public async Task<BotApiCall> NextAsync(string method) =>
        await Unread(method).Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience);

    /// <summary>Waits until a poll confirms everything up to an update.</summary>
    public async Task ConfirmedAsync(long updateId)
    {
        while ((await NextAsync("getUpdates")).Number("offset") is not { } offset || offset <= updateId)
        {
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        var call = new BotApiCall(request.RequestUri!.Segments[^1], request.RequestUri, body);
        Confirm(call.Method == "getUpdates" ? call.Number("offset") : null);
        _calls.Enqueue(call);
        Unread(call.Method).Writer.TryWrite(call);
        if (_scripted.TryGetValue(call.Method, out var script) && script.TryDequeue(out var answer)) return answer();
        return Ok(call.Method switch
        {
            "getMe" => $$"""{"id":{{BotId}},"is_bot":true,"first_name":"报摘","username":"{{BotName}}"}""",
            "getUpdates" => await UpdatesAsync(call, cancellationToken),
            "sendMessage" or "sendDocument" or "sendPhoto" => $$$"""{"message_id":{{{Interlocked.Increment(ref _messages)}}},"date":1719444600,"chat":{"id":1001,"type":"private"}}""",
            "getChatMember" => $$"""{"status":"{{(_administrators.Contains(call.Number("user_id")!.Value) ? "administrator" : "member")}}"}""",
            "editMessageText" => $$$"""{"message_id":{{{call["message_id"]}}},"date":1719444600,"chat":{"id":1001,"type":"private"}}""",
            "getMyDescription" => """{"description":""}""",
            "getMyShortDescription" => """{"short_description":"城里的报纸"}""",
            "getWebhookInfo" => $$$"""{"url":{{{Calls.LastOrDefault(one => one.Method == "setWebhook")?["url"].GetRawText() ?? "\"\""}}},"has_custom_certificate":false,"pending_update_count":0}""",
            _ => "true",
        });
    }

    /// <summary>Makes somebody an administrator of every group.</summary>
    public void Administrator(long user) => _administrators.Add(user);

    private void Confirm(long? offset)
    {
        lock (_gate)
        {
            foreach (var confirmed in _updates.Keys.Where(id => id < offset).ToList()) _updates.Remove(confirmed);
        }
    }

    private async Task<string> UpdatesAsync(BotApiCall call, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task arrived;
            lock (_gate)
            {
                if (_updates.Count > 0 || call.Number("timeout") is null or 0) return $"[{string.Join(',', _updates.Values)}]";
                arrived = _arrived.Task;
            }

            await arrived.WaitAsync(cancellationToken);
        }
    }

    private void Script(string method, Func<HttpResponseMessage> answer) => _scripted.GetOrAdd(method, _ => new()).Enqueue(answer);

    private Channel<BotApiCall> Unread(string method) => _unread.GetOrAdd(method, _ => Channel.CreateUnbounded<BotApiCall>());

    private static HttpResponseMessage Ok(string result) => Response(HttpStatusCode.OK, $$"""{"ok":true,"result":{{result}}}""");

    private static HttpResponseMessage Response(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}
