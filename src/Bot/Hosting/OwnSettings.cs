using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace Baozhai.Bot.Hosting;

/// <summary>The settings of whoever runs the bot: <c>baozhai.json</c> in the folder it is started from. They win over appsettings.json, which comes with the program, and the environment wins over them.</summary>
internal static class OwnSettings
{
    /// <summary>The file's name.</summary>
    public const string FileName = "baozhai.json";

    /// <summary>Its full path.</summary>
    public static string FullPath => Path.Combine(Directory.GetCurrentDirectory(), FileName);

    /// <summary>Adds the file, which need not be there, behind the files that come with the program.</summary>
    public static void Add(ConfigurationManager configuration)
    {
        var own = new JsonConfigurationSource { Path = FullPath, Optional = true };
        own.ResolveFileProvider();
        var sources = ((IConfigurationBuilder)configuration).Sources;
        var files = sources.Select((source, index) => (source, index)).Where(pair => pair.source is JsonConfigurationSource).Select(pair => pair.index);
        sources.Insert(files.DefaultIfEmpty(-1).Max() + 1, own);
    }

    /// <summary>Takes out what the environment says of this program; what it says of the web server (<c>ASPNETCORE_URLS</c>) stays.</summary>
    public static void LeaveOut(ConfigurationManager configuration)
    {
        var sources = ((IConfigurationBuilder)configuration).Sources;
        foreach (var environment in sources.OfType<EnvironmentVariablesConfigurationSource>().Where(source => string.IsNullOrEmpty(source.Prefix)).ToList()) sources.Remove(environment);
    }
}
