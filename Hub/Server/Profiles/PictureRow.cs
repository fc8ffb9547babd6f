using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.Profiles;

/// <summary>An operator's picture. Small, so it lives in the store and is in every backup of it.</summary>
internal sealed class PictureRow
{
    public Guid Operator { get; set; }

    /// <summary>A square PNG as <see cref="PngPicture"/> writes it.</summary>
    public byte[] Png { get; set; } = [];

    internal sealed class Configuration : IEntityTypeConfiguration<PictureRow>
    {
        public void Configure(EntityTypeBuilder<PictureRow> builder)
        {
            builder.ToTable("operator_pictures");
            builder.HasKey(row => row.Operator);
        }
    }
}
