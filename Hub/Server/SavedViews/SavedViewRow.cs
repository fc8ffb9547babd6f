using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.SavedViews;

/// <summary>A list with filters that somebody has given a name.</summary>
internal sealed class SavedViewRow
{
    public Guid Id { get; set; }

    /// <summary>Who made it.</summary>
    public Guid Owner { get; set; }

    /// <summary>Whether everybody has it; otherwise its owner alone.</summary>
    public bool Shared { get; set; }

    public string Name { get; set; } = "";

    /// <summary>The list's name.</summary>
    public string List { get; set; } = "";

    /// <summary>The filters, as JSON: an object of texts by name.</summary>
    public string Filters { get; set; } = "";

    public int Version { get; set; }

    /// <summary>Reads the filters.</summary>
    public IReadOnlyDictionary<string, string> ReadFilters() =>
        JsonSerializer.Deserialize(Filters, SavedViewJson.Default.IReadOnlyDictionaryStringString) ?? new Dictionary<string, string>();

    internal sealed class Configuration : IEntityTypeConfiguration<SavedViewRow>
    {
        public void Configure(EntityTypeBuilder<SavedViewRow> builder)
        {
            builder.ToTable("saved_views");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Version).IsConcurrencyToken();
            builder.HasIndex(row => row.Owner);
        }
    }
}
