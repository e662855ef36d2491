namespace Baozhai.Bot;

/// <summary>Settings of parts that are not in this version: refused, because one that is passed over in silence is found out at night.</summary>
internal static class LaterSettings
{
    private static readonly string[] LaterSections = ["WeCom"];

    /// <summary>Refuses a setting that would do nothing.</summary>
    /// <exception cref="ConfigurationException">There is one; the message names it.</exception>
    public static void Refuse(IConfiguration configuration)
    {
        foreach (var section in LaterSections)
        {
            if (configuration.GetSection(section).GetChildren().Any())
                throw new ConfigurationException($"{section}: not in this version; remove the section.");
        }
    }
}
