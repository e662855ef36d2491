using System.Diagnostics.CodeAnalysis;
using Baozhai.Bot.Diagnostics;

namespace Baozhai.Bot.Storage.LiteDb;

/// <summary>Opens a store's file and its log.</summary>
internal interface ILiteFiles
{
    /// <summary>Opens them.</summary>
    /// <param name="create">Whether they are made where they are not there.</param>
    LiteSession Open(bool create);

    /// <summary>Throws when the file was there and is gone: what is written to an open file without a name is lost.</summary>
    /// <exception cref="StorageException">It is gone.</exception>
    void DemandFile();
}

/// <summary>Opens a store's file and its log on a disk.</summary>
internal sealed class DiskFiles(LiteFile file) : ILiteFiles
{
    /// <inheritdoc />
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The session disposes of both.")]
    public LiteSession Open(bool create)
    {
        if (create) Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
        var data = LiteFile.Open(file.Path, create ? FileMode.OpenOrCreate : FileMode.Open);
        try
        {
            var log = LiteFile.Open(file.Log, FileMode.OpenOrCreate);
            try
            {
                file.Demand(data);
                return new LiteSession(data, log);
            }
            catch
            {
                log.Dispose();
                throw;
            }
        }
        catch
        {
            data.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void DemandFile()
    {
        if (!File.Exists(file.Path)) throw file.Gone();
    }
}
