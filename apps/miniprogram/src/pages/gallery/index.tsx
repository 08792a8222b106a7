import { GalleryPage } from '@/features/gallery/gallery-page';

/** Only in the build that YIGE_GALLERY asks for. */
export default function Gallery() {
  return <GalleryPage />;
}
