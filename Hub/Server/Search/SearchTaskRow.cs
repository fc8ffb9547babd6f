using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Omnichannel.Hub.Search;

/// <summary>A message that was written or changed, and that the index has yet to hear of. Written by the commit that has it, gone when it is indexed.</summary>
internal sealed class SearchTaskRow
{
    public long Id { get; set; }

    public Guid Conversation { get; set; }

    public long Sequence { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<SearchTaskRow>
    {
        public void Configure(EntityTypeBuilder<SearchTaskRow> builder)
        {
            builder.ToTable("search_tasks");
            builder.HasKey(row => row.Id);
        }
    }
}
