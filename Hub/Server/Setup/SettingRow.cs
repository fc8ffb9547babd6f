using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.Setup;

/// <summary>A fact about the installation, such as that it has been seeded.</summary>
internal sealed class SettingRow
{
    public string Key { get; set; } = "";

    public string Value { get; set; } = "";

    internal sealed class Configuration : IEntityTypeConfiguration<SettingRow>
    {
        public void Configure(EntityTypeBuilder<SettingRow> builder)
        {
            builder.ToTable("settings");
            builder.HasKey(row => row.Key);
        }
    }
}
