namespace Baozhai.Bot;

/// <summary>Settings of parts that are not in this version: refused, because one that is passed over in silence is found out at night.</summary>
internal static class LaterSettings
{
    private static readonly string[] LaterSections = ["WeCom", "OpenAI"];

    /// <summary>Refuses a setting that would do nothing.</summary>
    /// <exception cref="ConfigurationException">There is one; the message names it.</exception>
    public static void Refuse(IConfiguration configuration)
    {
        foreach (var section in LaterSections)
        {
            if (configuration.GetSection(section).GetChildren().Any())
                throw new ConfigurationException($"{section}: not in this version; remove the section.");
        }

        if (configuration["Summaries:Provider"] is { Length: > 0 } provider && !provider.Equals("Extractive", StringComparison.OrdinalIgnoreCase))
            throw new ConfigurationException($"Summaries:Provider: “{provider}” is not in this version; use Extractive or remove the key.");
    }
}
