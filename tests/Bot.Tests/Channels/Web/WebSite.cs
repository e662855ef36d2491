using Baozhai.Bot.Archive;
using Baozhai.Bot.Channels.Web;
using Baozhai.Bot.Channels.Web.Push;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Baozhai.Bot.Tests.Channels.Web;

/// <summary>The web side with nothing behind it but a script.</summary>
internal sealed class WebSite : IAsyncDisposable
{
    private WebApplication? _app;
    private long _lastId;

    public ScriptedConversation Conversation { get; } = new();

    public SentOutbox Outbox { get; } = SentOutbox.Make();

    public RecordingIntake Intake { get; } = new();

    public HandClock Clock { get; } = new();

    public string? AdminKey { get; set; }

    public IServiceProvider Services => App.Services;

    /// <summary>Where it listens; with <see cref="ListenAsync"/> only.</summary>
    public Uri Address => new(App.Urls.First());

    private WebApplication App => _app ?? throw new InvalidOperationException("Start the site first.");

    /// <summary>Starts it in memory and gives a client for it.</summary>
    public async Task<HttpClient> StartAsync(Action<IServiceCollection>? more = null)
    {
        await StartAsync(host => host.UseTestServer(), more);
        return App.GetTestClient();
    }

    /// <summary>Starts it on a port, for a browser; port 0 takes any free one.</summary>
    public Task ListenAsync(int port = 0) => StartAsync(host => host.UseUrls($"http://127.0.0.1:{port}"), services =>
        services.AddSingleton(TimeProvider.System));

    /// <summary>Stops it; it may be started again.</summary>
    public async Task StopAsync()
    {
        await DisposeAsync();
        _app = null;
    }

    /// <summary>A delivery with the next number.</summary>
    public Delivery Plan(string chat, Reply body, Lane lane = Lane.Digest)
    {
        var id = ++_lastId;
        return new Delivery(id, new ChatId(WebChannel.ChannelName, chat), lane, $"slot:{id}", 0, body, 0);
    }

    /// <summary>A delivery with the next number.</summary>
    public Delivery Plan(string chat, string text) => Plan(chat, Reply.Of(text));

    /// <summary>Hands it to the channel, without noting it as sent.</summary>
    public Task<SendResult> AcceptAsync(Delivery delivery) =>
        App.Services.GetServices<IChannel>().OfType<WebChannel>().Single().SendAsync(delivery, TestContext.Current.CancellationToken);

    /// <summary>Does what a relay does.</summary>
    public async Task PushAsync(Delivery delivery)
    {
        await AcceptAsync(delivery);
        Outbox.Sent(delivery);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is null) return;
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task StartAsync(Action<IWebHostBuilder> server, Action<IServiceCollection>? more)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([new("Web:AdminKey", AdminKey)]);
        server(builder.WebHost);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton<IConversation>(Conversation);
        builder.Services.AddSingleton((IOutbox)(object)Outbox);
        builder.Services.AddSingleton<IIssueIntake>(Intake);
        builder.Services.AddSingleton<ArchiveSignal>();
        builder.Services.AddSingleton<IPushBook, NoBrowsers>();
        builder.Services.AddWeb(builder.Configuration).AddWebChannel();
        more?.Invoke(builder.Services);

        _app = builder.Build();
        _app.UseWeb();
        _app.MapWebChannel();
        _app.MapIssues();
        _app.MapHealth();
        await _app.StartAsync();
    }
}

/// <summary>Where no browser wants to be told.</summary>
internal sealed class NoBrowsers : IPushBook
{
    public Task<VapidKeys> KeysAsync(VapidKeys ifNone, CancellationToken cancellationToken) => Task.FromResult(ifNone);

    public Task<VapidKeys?> FindKeysAsync(CancellationToken cancellationToken) => Task.FromResult<VapidKeys?>(null);

    public Task AddAsync(PushBrowser browser, int most, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task RemoveAsync(string name, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReadOnlyList<PushBrowser>> OfAsync(ChatId chat, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<PushBrowser>>([]);

    public Task<PushBrowser?> FindAsync(string name, CancellationToken cancellationToken) => Task.FromResult<PushBrowser?>(null);
}
