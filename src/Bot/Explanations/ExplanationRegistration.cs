namespace Baozhai.Bot.Explanations;

/// <summary>Puts explanations together.</summary>
internal static class ExplanationRegistration
{
    /// <summary>What explains why a story was or was not sent.</summary>
    public static IServiceCollection AddExplanations(this IServiceCollection services) =>
        services.AddSingleton<FateFinder>().AddSingleton<FateText>().AddSingleton<DigestFate>().AddSingleton<AlertFate>();
}
