using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Baozhai.Bot.Tests.Intake.Summaries;

/// <summary>An endpoint on a port of this machine that answers chat completions as a test says: well, wrongly, late or not at all.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _script = new();
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly Channel<string> _arrived = Channel.CreateUnbounded<string>();
    private readonly Lock _gate = new();
    private Func<HttpContext, Task> _usual = Saying("");
    private int _underWay;

    private ModelServer(WebApplication app) => _app = app;

    /// <summary>What <c>OpenAI:BaseUrl</c> must be.</summary>
    public string BaseUrl => $"{_app.Urls.First()}/v1";

    /// <summary>The bodies of the questions, in the order they came.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    /// <summary>The keys that questions came with.</summary>
    public ConcurrentBag<string> Keys { get; } = [];

    /// <summary>How many questions there were at once, at most.</summary>
    public int MostAtOnce { get; private set; }

    public static async Task<ModelServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = new ModelServer(builder.Build());
        server._app.MapPost("/v1/chat/completions", server.AnswerAsync);
        server._app.MapGet("/v1/models", context => server.NextAsync(context));
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Answers what is not scripted with this text.</summary>
    public void AlwaysSay(string text) => _usual = Saying(text);

    /// <summary>Answers what is not scripted with this.</summary>
    public void Always(Func<HttpContext, Task> answer) => _usual = answer;

    /// <summary>Answers the next question with this text.</summary>
    public void Say(string text) => Next(Saying(text));

    /// <summary>Answers the next question with exactly this.</summary>
    public void Answer(int status, string body, int? retryAfter = null) => Next(context => WriteAsync(context, status, body, retryAfter));

    /// <summary>Answers the next question like this.</summary>
    public void Next(Func<HttpContext, Task> answer) => _script.Enqueue(answer);

    /// <summary>Waits for a question that no test has waited for.</summary>
    public async Task ArrivedAsync() => await _arrived.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>Never answers; ends with the caller's patience.</summary>
    public static async Task NeverAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        await using var left = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }

    public static Task WriteAsync(HttpContext context, int status, string body, int? retryAfter = null)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        if (retryAfter is { } seconds) context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return context.Response.WriteAsync(body, context.RequestAborted);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private static Func<HttpContext, Task> Saying(string text) => context => WriteAsync(context, 200,
        $$$"""{"id":"c1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":{{{JsonSerializer.Serialize(text)}}}}}]}""");

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        Keys.Add(context.Request.Headers.Authorization.ToString());
        _asked.Enqueue(body);
        lock (_gate) MostAtOnce = Math.Max(MostAtOnce, ++_underWay);
        _arrived.Writer.TryWrite(body);
        try
        {
            await NextAsync(context);
        }
        finally
        {
            lock (_gate) _underWay--;
        }
    }

    private Task NextAsync(HttpContext context) => (_script.TryDequeue(out var scripted) ? scripted : _usual)(context);
}
