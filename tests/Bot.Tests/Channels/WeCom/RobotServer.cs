using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Baozhai.Bot.Tests.Channels.WeCom;

/// <summary>A webhook on the loopback that writes down what it is sent and fails as a test says.</summary>
internal sealed class RobotServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<JsonElement> _calls = new();
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _script = new();

    private RobotServer(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>Every message posted, whatever was answered.</summary>
    public IReadOnlyList<JsonElement> Calls => [.. _calls];

    /// <summary>The texts of every message posted, with their kinds.</summary>
    public IReadOnlyList<(string Type, string Text)> Texts => [.. _calls.Select(call => (Type(call), call.GetProperty(Type(call)).GetProperty("content").GetString()!))];

    /// <summary>The keys posted to.</summary>
    public ConcurrentQueue<string?> Keys { get; } = new();

    public static async Task<RobotServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new RobotServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>Refuses the next message.</summary>
    public void Refuse(int code) => Answer(200, $$"""{"errcode":{{code}},"errmsg":"refused, hint: [1]"}""");

    /// <summary>Answers the next message with exactly this.</summary>
    public void Answer(int status, string body) => _script.Enqueue(context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    });

    /// <summary>Breaks the connection of the next message, which was read.</summary>
    public void Break() => _script.Enqueue(context =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    /// <summary>Keeps the next message waiting; the task ends when it is there.</summary>
    public Task Hang()
    {
        var arrived = new TaskCompletionSource();
        _script.Enqueue(async context =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        return arrived.Task;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    public static string Type(JsonElement call) => call.GetProperty("msgtype").GetString()!;

    private async Task AnswerAsync(HttpContext context)
    {
        Keys.Enqueue(context.Request.Query["key"]);
        _calls.Enqueue(await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body, cancellationToken: context.RequestAborted));
        if (_script.TryDequeue(out var answer)) await answer(context);
        else await context.Response.WriteAsync("""{"errcode":0,"errmsg":"ok"}""", Encoding.UTF8);
    }
}
