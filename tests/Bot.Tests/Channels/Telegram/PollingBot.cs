using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Channels.Telegram.Updates;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Workers;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Channels.Telegram;

/// <summary>The poller with the real store behind it, and a conversation by a script.</summary>
internal sealed class PollingBot : IAsyncDisposable
{
    private readonly TelegramPoller _poller;
    private readonly HandlingParts _parts;

    public PollingBot(BotApi api, Database database, IConversation conversation, TimeProvider clock, LogLines log)
    {
        _parts = new HandlingParts(api, database, conversation, clock, log);
        _poller = new TelegramPoller(
            api.Client(clock), new UpdateBatch(_parts.Handler), _parts.Unreadable, _parts.Queue, _parts.Menu, new BotProfile(api.Client(clock), log.For<BotProfile>()), FewCommands.Table, Health, Seats.OfOneProcess(clock), Options.Create(new TelegramOptions { AdminIds = ["1001"] }), clock, log.For<TelegramPoller>());
    }

    public TelegramHealth Health { get; } = new();

    public Task StartAsync() => _poller.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _poller.StopAsync(CancellationToken.None);
        _poller.Dispose();
    }
}
