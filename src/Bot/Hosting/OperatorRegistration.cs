using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Subscriptions;
using Quartz;

namespace Baozhai.Bot.Hosting;

/// <summary>Registers what operators use.</summary>
internal static class OperatorRegistration
{
    // Long after the digests of the evening and before those of the morning, in the machine's own zone.
    private const string EveryNight = "0 17 3 * * ?";
    private const string EveryMinute = "30 * * * * ?";

    /// <summary>What operators ask for, and their notifications.</summary>
    public static IServiceCollection AddOperators(this IServiceCollection services, IConfiguration configuration)
    {
        // They run the bot also while Telegram is off.
        var admins = configuration.GetSection("Telegram:AdminIds").Get<string[]>() ?? [];
        services.AddOptions<OperatorOptions>()
            .Bind(configuration.GetSection("Operators"))
            .PostConfigure(options => options.Chats = [.. options.Chats, .. admins.Select(id => $"{TelegramChannel.ChannelName}:{id}")])
            .Validate(options => options.Chats.All(OperatorChats.IsChat), "Operators:Chats must hold chats as channel:address, for example telegram:1001.")
            .ValidateOnStart();
        return services.AddSingleton<OperatorChats>().AddSingleton<Announcer>().AddSingleton<OperatorPost>().AddSingleton<MissingIssue>();
    }

    /// <summary>The jobs of the house: one misses issues, one deletes every night what ended long ago.</summary>
    public static IServiceCollection AddOperatorJobs(this IServiceCollection services) => services.AddQuartz(quartz =>
    {
        var retention = new JobKey("retention");
        quartz.AddJob<RetentionJob>(job => job.WithIdentity(retention));
        quartz.AddTrigger(trigger => trigger.ForJob(retention).WithIdentity("every night").WithCronSchedule(EveryNight));
        var missing = new JobKey("missing issue");
        quartz.AddJob<MissingIssueJob>(job => job.WithIdentity(missing));
        quartz.AddTrigger(trigger => trigger.ForJob(missing).WithIdentity("every minute, for a missing issue").WithCronSchedule(EveryMinute));
    });
}
