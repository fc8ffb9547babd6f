using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.Departments;

/// <summary>A queue with its operators.</summary>
internal sealed class DepartmentRow
{
    public Guid Id { get; set; }

    public string Name { get; set; } = "";

    public bool IsDefault { get; set; }

    /// <summary>How it works, as JSON; empty for the defaults.</summary>
    public string Settings { get; set; } = "";

    /// <summary>How often its settings were changed; raised with every change.</summary>
    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<DepartmentRow>
    {
        public void Configure(EntityTypeBuilder<DepartmentRow> builder)
        {
            builder.ToTable("departments");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Version).IsConcurrencyToken();
            builder.HasIndex(row => row.Name).IsUnique();
        }
    }
}
