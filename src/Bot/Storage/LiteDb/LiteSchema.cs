using System.Globalization;
using Baozhai.Bot.Diagnostics;
using LiteDB;

namespace Baozhai.Bot.Storage.LiteDb;

/// <summary>The version of a file, and how an older one is brought to that of this program.</summary>
internal static class LiteSchema
{
    /// <summary>The version this program writes.</summary>
    public const int Version = 1;

    private const string Collection = "schema";

    /// <summary>The engine and its version.</summary>
    public static string Engine { get; } = $"LiteDB {typeof(LiteDatabase).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>Brings a file to this program's version; returns that.</summary>
    /// <exception cref="StorageException">The file is newer than the program, or another program's.</exception>
    public static int Migrate(LiteDatabase database, LiteFile file, DateTimeOffset now)
    {
        var schema = database.GetCollection(Collection);
        var version = Of(schema);
        if (version > Version)
            throw new StorageException($"The database {file.Path} is of version {version}, this program knows {Version}: start a newer program, or name another file in Storage:ConnectionString.");
        if (version == 0 && database.GetCollectionNames().Any(name => name != Collection))
            throw new StorageException($"Storage:ConnectionString names {file.Path}, a database of another program: name another file.");
        if (version == Version) return version;

        // The log is written into the file by the store, which knows what to do when that fails.
        database.CheckpointSize = 0;
        database.BeginTrans();
        Index(database, "issue", "ContentHash", "$.ContentHash", unique: true);
        Index(database, "delivery", "Key", "$.Key", unique: true);
        Index(database, "delivery", "EndedAt", "$.EndedAt");
        Index(database, "delivery", "BodyId", "$.BodyId");
        Index(database, "delivery", "Alert", "$.Alert[*]");
        Index(database, "body", "Hash", "$.Hash", unique: true);
        Index(database, "body", "Articles", "$.Articles[*]");
        Index(database, "alert", "ReportedAt", "$.ReportedAt");
        Index(database, "alert", "Told", "$.Reports[*].ArticleId");
        Index(database, "alert", "Identities", "$.Reports[*].Identity");
        Index(database, "alert", "IsPending", "$.IsPending");
        Index(database, "review", "Key", "$.Key", unique: true);
        Index(database, "review", "State", "$.State");
        Index(database, "update_seen", "SeenAt", "$.SeenAt");
        Index(database, "wechat_message", "CameAt", "$.CameAt");
        Index(database, "summary_answer", "Day", "$.Day");
        schema.Insert(new BsonDocument { ["_id"] = Version, ["AppliedAt"] = now.ToUnixTimeMilliseconds() });
        database.Commit();
        return Version;
    }

    /// <summary>The version of a file; looks at every document when it is to be thorough, and throws when one cannot be read.</summary>
    public static int Check(LiteDatabase database, bool thorough)
    {
        var version = Of(database.GetCollection(Collection));
        if (!thorough) return version;
        foreach (var name in database.GetCollectionNames().ToList())
        {
            var documents = database.GetCollection(name);
            var read = documents.FindAll().Count();
            if (read != documents.Count())
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"The collection {name} does not have the documents its index names."));
        }

        return version;
    }

    private static int Of(ILiteCollection<BsonDocument> schema) => schema.Count() == 0 ? 0 : schema.Max().AsInt32;

    private static void Index(LiteDatabase database, string collection, string name, string expression, bool unique = false) =>
        database.GetCollection(collection).EnsureIndex(name, BsonExpression.Create(expression), unique);
}
