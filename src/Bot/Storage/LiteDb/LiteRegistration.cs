using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Channels;
using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Channels.Telegram.Webhooks;
using Baozhai.Bot.Channels.WeChat.Answering;
using Baozhai.Bot.Channels.WeChat.Sending;
using Baozhai.Bot.Clocks;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Reviews;
using Baozhai.Bot.Storage.LiteDb.Alerts;
using Baozhai.Bot.Storage.LiteDb.Archive;
using Baozhai.Bot.Storage.LiteDb.Channels;
using Baozhai.Bot.Storage.LiteDb.Chats;
using Baozhai.Bot.Storage.LiteDb.Deliveries;
using Baozhai.Bot.Storage.LiteDb.Operations;
using Baozhai.Bot.Subscriptions;
using Baozhai.Bot.Summaries;

namespace Baozhai.Bot.Storage.LiteDb;

/// <summary>Puts the stores on LiteDB into the host.</summary>
internal static class LiteRegistration
{
    /// <summary>Registers the file and every port on it.</summary>
    public static IServiceCollection AddLiteDb(this IServiceCollection services) => services
        .AddSingleton<LiteStore>()
        .AddSingleton<LiteArchive>().AddSingleton<LiteChats>().AddSingleton<LiteOutbox>().AddSingleton<LiteDigests>()
        .AddSingleton<LiteAlerts>().AddSingleton<LiteChannelState>().AddSingleton<LiteOperations>()
        .As<IStore, LiteStore>()
        .As<IArchive, LiteArchive>().As<IWaterLevels, LiteArchive>().As<IHeldStories, LiteArchive>()
        .As<IChatStore, LiteChats>().As<IMenuStore, LiteChats>()
        .As<IOutbox, LiteOutbox>().As<IWaitingDeliveries, LiteOutbox>().As<IDeliveryRetention, LiteOutbox>().As<IPauseStore, LiteOutbox>()
        .As<IDigestStore, LiteDigests>().As<IWeeklyStore, LiteDigests>()
        .As<IAlertStore, LiteAlerts>().As<IAlertMessages, LiteAlerts>().As<IPushedArticles, LiteAlerts>()
        .As<IUpdateLog, LiteChannelState>().As<IForumThreads, LiteChannelState>().As<IReceivedUpdates, LiteChannelState>()
        .As<IMessageLog, LiteChannelState>().As<ISendWindow, LiteChannelState>()
        .As<IReviewStore, LiteOperations>().As<ISummaryLedger, LiteOperations>().As<IStatisticsStore, LiteOperations>().As<IClockStore, LiteOperations>();

    private static IServiceCollection As<TPort, TStore>(this IServiceCollection services)
        where TPort : class
        where TStore : class, TPort => services.AddSingleton<TPort>(provider => provider.GetRequiredService<TStore>());
}
