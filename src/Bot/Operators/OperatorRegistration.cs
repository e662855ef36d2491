using Baozhai.Bot.Channels.Telegram;
using Quartz;

namespace Baozhai.Bot.Operators;

/// <summary>Puts together what those who run the bot use.</summary>
internal static class OperatorRegistration
{
    private const string EveryMinute = "30 * * * * ?";

    /// <summary>What operators ask for and are told.</summary>
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

    /// <summary>The job that misses issues.</summary>
    public static IServiceCollection AddMissingIssueWatch(this IServiceCollection services) => services.AddQuartz(quartz =>
    {
        var missing = new JobKey("missing issue");
        quartz.AddJob<MissingIssueJob>(job => job.WithIdentity(missing));
        quartz.AddTrigger(trigger => trigger.ForJob(missing).WithIdentity("every minute, for a missing issue").WithCronSchedule(EveryMinute));
    });
}
