using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Baozhai.Bot.Tests.Channels.Web.Push;

/// <summary>A push service on the loopback that writes down what it is given and answers as a test says.</summary>
internal sealed class PushServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<PushedMessage> _messages = new();
    private readonly ConcurrentQueue<(int Status, string? RetryAfter)> _script = new();

    private PushServer(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>As <c>Web:PrivatePushHosts</c> names it.</summary>
    public string Authority => new Uri(Address).Authority;

    public IReadOnlyList<PushedMessage> Messages => [.. _messages];

    public static async Task<PushServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new PushServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>Answers the next message so.</summary>
    public void Answer(int status, string? retryAfter = null) => _script.Enqueue((status, retryAfter));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        _messages.Enqueue(new PushedMessage(context.Request.Path, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray()));
        var (status, retryAfter) = _script.TryDequeue(out var answer) ? answer : (StatusCodes.Status201Created, null);
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        context.Response.StatusCode = status;
    }
}

/// <summary>What a push service was given.</summary>
internal sealed record PushedMessage(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body);
